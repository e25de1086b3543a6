package org.idferm.data.dataset.mmi;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.idferm.core.face.Expression;

/** The values of MMI's tag {@code Emotion}. */
enum MmiEmotion {
  ANGER(Expression.ANGER, "1|anger|angry"),
  DISGUST(Expression.DISGUST, "2|disgust|disgusted"),
  FEAR(Expression.FEAR, "3|fear|afraid"),
  HAPPINESS(Expression.HAPPY, "4|happiness|happy|joy"),
  SADNESS(Expression.SADNESS, "5|sadness|sad"),
  SURPRISE(Expression.SURPRISE, "6|surprise|surprised"),
  SCREAM(null, "7|scream"),
  BORED(null, "8|bored|boredom"),
  SLEEPY(null, "9|sleepy|sleepiness");

  private final Optional<Expression> expression;
  private final Pattern values;

  MmiEmotion(Expression expression, String values) {
    this.expression = Optional.ofNullable(expression);
    this.values = Pattern.compile(values, Pattern.CASE_INSENSITIVE);
  }

  /** The expression to classify; empty for those that are not among the six basic ones. */
  Optional<Expression> expression() {
    return expression;
  }

  /** Finds an emotion by its code or a word for it, whatever the case. */
  static Optional<MmiEmotion> of(String text) {
    return Arrays.stream(values()).filter(e -> e.values.matcher(text).matches()).findFirst();
  }
}
