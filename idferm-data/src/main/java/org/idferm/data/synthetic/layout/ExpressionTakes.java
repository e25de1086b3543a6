package org.idferm.data.synthetic.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.idferm.core.face.Expression;
import org.idferm.data.synthetic.Condition;
import org.idferm.data.synthetic.Recording;

/** Sequences in which a person acts each of some expressions once under every condition. */
final class ExpressionTakes {

  /** The six basic expressions: all but contempt, in the order of MMI's codes from 1. */
  static final List<Expression> BASIC =
      List.of(
          Expression.ANGER,
          Expression.DISGUST,
          Expression.FEAR,
          Expression.HAPPY,
          Expression.SADNESS,
          Expression.SURPRISE);

  /** Names the place of a sequence's files. */
  @FunctionalInterface
  interface Place {
    /** The path for the sequence of this number, from 1. */
    String of(int number, Expression expression, Optional<NamedLight> light);
  }

  private ExpressionTakes() {}

  /** Numbered from 1: all expressions under the first condition, then under the second. */
  static List<Take> of(
      FaceSetPlan plan,
      int person,
      List<Expression> expressions,
      List<NamedLight> lightsOtherwise,
      Place place) {
    List<Integer> frames =
        IntStream.rangeClosed(1, plan.options().framesPerSequence()).boxed().toList();
    List<Take> takes = new ArrayList<>();
    for (OptionalDouble yaw : plan.poses()) {
      for (Optional<NamedLight> light : plan.lights(lightsOtherwise)) {
        for (Expression expression : expressions) {
          int number = takes.size() + 1;
          Condition condition =
              new Condition(
                  yaw, light.map(NamedLight::lighting), OccluderDraw.of(plan, person, number));
          Recording recording = new Recording(person, expression, 0, condition);
          takes.add(
              new Take(number, recording, light, place.of(number, expression, light), frames));
        }
      }
    }
    return takes;
  }
}
