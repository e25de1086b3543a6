package org.idferm.data.synthetic.layout;

import java.util.List;
import java.util.SplittableRandom;
import org.idferm.data.synthetic.Occlusion;

/** Chooses what hides the face in a sequence: a function of seed, person and sequence number. */
final class OccluderDraw {

  private static final List<Occlusion> OCCLUDERS = Occlusion.present();
  private static final long MOST_SEQUENCES = 1_000;

  private OccluderDraw() {}

  static Occlusion of(FaceSetPlan plan, int person, int sequence) {
    SplittableRandom seeded = new SplittableRandom(plan.options().seed());
    long position = person * MOST_SEQUENCES + sequence;
    SplittableRandom random = new SplittableRandom(seeded.nextLong() ^ position).split();
    return random.nextDouble() < plan.factors().occluded()
        ? OCCLUDERS.get(random.nextInt(OCCLUDERS.size()))
        : Occlusion.NONE;
  }
}
