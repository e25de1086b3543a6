package org.idferm.data.synthetic.layout;

import java.util.List;
import org.idferm.data.synthetic.Lighting;

/** The lights that the layouts know. */
final class Lights {

  /** For layouts that have no lights of their own. */
  static final List<NamedLight> STUDIO =
      List.of(
          new NamedLight("studio", Lighting.STUDIO),
          new NamedLight("front", new Lighting(0, 10, 0.9, 0.3)),
          new NamedLight("left", new Lighting(-60, 15, 0.95, 0.25)),
          new NamedLight("right", new Lighting(60, 15, 0.95, 0.25)),
          new NamedLight("above", new Lighting(0, 75, 0.95, 0.3)),
          new NamedLight("weak", new Lighting(20, 20, 0.25, 0.12)),
          new NamedLight("dark", new Lighting(20, 20, 0.05, 0.025)));

  /**
   * Oulu-CASIA's: all lamps, the computer's expression alone, nearly none, and a near-infrared lamp
   * beside the camera. That one differs in its place alone: the skin reflects as in visible light.
   */
  static final List<NamedLight> OULU =
      List.of(
          new NamedLight("strong", new Lighting(0, 40, 0.8, 0.5)),
          new NamedLight("weak", new Lighting(15, -10, 0.22, 0.1)),
          new NamedLight("dark", new Lighting(15, -10, 0.05, 0.025)),
          new NamedLight("infrared", new Lighting(0, 0, 0.9, 0.05)));

  /** Multi-PIE's room light, and with it a flash at -30, 0 and 90 degrees. */
  static final List<NamedLight> MULTI_PIE =
      List.of(
          new NamedLight("00", new Lighting(0, 70, 0.25, 0.5)),
          new NamedLight("05", new Lighting(-30, 10, 0.75, 0.3)),
          new NamedLight("07", new Lighting(0, 10, 0.75, 0.3)),
          new NamedLight("13", new Lighting(90, 10, 0.9, 0.3)));

  private Lights() {}
}
