package org.idferm.experiments.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The range of a number in a configuration record, checked when a configuration is read. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

  /**
   * The smallest value allowed.
   *
   * @return the lower bound
   */
  double min();

  /**
   * The largest value allowed.
   *
   * @return the upper bound, itself allowed
   */
  double max();

  /**
   * Whether the lower bound itself is outside the range.
   *
   * @return true if a value must be greater than {@link #min()}
   */
  boolean above() default false;
}
