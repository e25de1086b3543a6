package org.idferm.data.synthetic.layout;

import java.util.Locale;
import org.idferm.data.synthetic.Scene;

/** The true factors of every image: {@code factors.csv}. */
final class FactorTable {

  static final String NAME = "factors.csv";

  static final String HEADER =
      "image,person,expression,intensity,yaw,pitch,roll,lamp_azimuth,lamp_elevation,lamp_strength,"
          + "ambient,occlusion,occluded_side";

  private FactorTable() {}

  static SetTable table() {
    return new SetTable(NAME, HEADER, FactorTable::row);
  }

  private static String row(Shot shot) {
    Scene scene = shot.scene();
    return String.format(
        Locale.ROOT,
        "%s,%d,%s,%.4f,%.2f,%.2f,%.2f,%.2f,%.2f,%.3f,%.3f,%s,%s",
        shot.image(),
        shot.take().person(),
        shot.take().recording().expression().label(),
        shot.intensity(),
        scene.pose().yaw(),
        scene.pose().pitch(),
        scene.pose().roll(),
        scene.lighting().azimuth(),
        scene.lighting().elevation(),
        scene.lighting().strength(),
        scene.lighting().ambient(),
        scene.occlusion().name().toLowerCase(Locale.ROOT),
        scene.occlusion().side().name().toLowerCase(Locale.ROOT));
  }
}
