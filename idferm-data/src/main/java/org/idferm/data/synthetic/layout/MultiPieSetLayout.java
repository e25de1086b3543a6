package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Landmarks;
import org.idferm.data.synthetic.Condition;
import org.idferm.data.synthetic.Lighting;
import org.idferm.data.synthetic.Occlusion;
import org.idferm.data.synthetic.Recording;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;

/**
 * CMU Multi-PIE: {@code data/session01/multiview/001/01/05_1/001_01_01_051_07.png} and so on, the
 * apex of every recording from every camera under every light. Cameras and lights stand still while
 * the person does; seen from a camera on the person's right, the face is turned to the right of the
 * image. Neutral recordings, the targets, are never occluded.
 */
final class MultiPieSetLayout extends SyntheticLayout {

  private record Session(int session, int recording, Expression expression) {}

  private static final List<Session> SESSIONS =
      List.of(
          new Session(1, 1, Expression.NEUTRAL),
          new Session(1, 2, Expression.HAPPY),
          new Session(2, 1, Expression.NEUTRAL),
          new Session(2, 2, Expression.SURPRISE),
          new Session(2, 3, Expression.SQUINT),
          new Session(3, 1, Expression.NEUTRAL),
          new Session(3, 2, Expression.HAPPY),
          new Session(3, 3, Expression.DISGUST));

  /** The head's yaw as each camera sees it, in degrees, and the camera. */
  private static final Map<Double, String> CAMERAS =
      new TreeMap<>(
          Map.of(
              45.0, "080", 30.0, "130", 15.0, "140", 0.0, "051", -15.0, "050", -30.0, "041", -45.0,
              "190"));

  MultiPieSetLayout() {
    super("multipie", "CMU Multi-PIE", 999, Lights.MULTI_PIE);
  }

  @Override
  void check(SyntheticFaceSetOptions options, SetFactors factors) {
    for (double yaw : factors.poses()) {
      if (!CAMERAS.containsKey(yaw + 0.0)) {
        throw new ConfigurationException(
            "pose %s: layout multipie has cameras at -45, -30, -15, 0, 15, 30 and 45 degrees only"
                .formatted(yaw));
      }
    }
  }

  @Override
  List<String> contents() {
    return List.of(
        "data/session01/multiview/001/01/05_1/001_01_01_051_07.png: session, subject, recording,",
        "camera; file name subject_session_recording_camera_illumination. One image of each",
        "  session 01   01 neutral  02 smile",
        "  session 02   01 neutral  02 surprise  03 squint",
        "  session 03   01 neutral  02 smile  03 disgust",
        "  cameras      080 at -45, 130 at -30, 140 at -15, 051 at 0, 050 at 15, 041 at 30, 190 at 45",
        "               degrees; negative is on the subject's right",
        "  lights       00 room light; with it a flash at -30 (05), 0 (07) or 90 degrees (13)",
        "landmarks/001.csv          one row an image: its path and 68 times x,y");
  }

  @Override
  List<Take> takes(FaceSetPlan plan, int person) {
    List<Take> takes = new ArrayList<>();
    for (Session session : SESSIONS) {
      int act = 10 * session.session + session.recording;
      Occlusion occlusion =
          session.expression == Expression.NEUTRAL
              ? Occlusion.NONE
              : OccluderDraw.of(plan, person, act);
      for (double yaw : yaws(plan)) {
        for (Optional<NamedLight> light : plan.lights(Lights.MULTI_PIE)) {
          Condition condition =
              new Condition(
                  OptionalDouble.of(yaw),
                  light.map(named -> turned(named.lighting(), yaw)),
                  occlusion);
          takes.add(
              new Take(
                  takes.size() + 1,
                  new Recording(person, session.expression, act, condition),
                  light,
                  path(person, session, CAMERAS.get(yaw), light.orElseThrow().name()),
                  List.of(plan.options().framesPerSequence())));
        }
      }
    }
    return takes;
  }

  private static List<Double> yaws(FaceSetPlan plan) {
    List<Double> chosen = plan.factors().poses();
    // Adding 0 makes -0 the key 0.
    return chosen.isEmpty()
        ? List.copyOf(CAMERAS.keySet())
        : chosen.stream().map(yaw -> yaw + 0.0).toList();
  }

  /** The light as a camera sees it from which the head is turned by the yaw. */
  private static Lighting turned(Lighting light, double yaw) {
    return new Lighting(
        light.azimuth() + yaw, light.elevation(), light.strength(), light.ambient());
  }

  private static String path(int person, Session session, String camera, String light) {
    return String.format(
        Locale.ROOT,
        "data/session%2$02d/multiview/%1$03d/%3$02d/%4$s_%5$s/%1$03d_%2$02d_%3$02d_%6$s_%7$s",
        person + 1,
        session.session,
        session.recording,
        camera.substring(0, 2),
        camera.substring(2),
        camera,
        light);
  }

  @Override
  String image(Take take, int frame) {
    return take.path() + ".png";
  }

  @Override
  void annotate(List<Shot> shots, SetFiles files) throws IOException {
    String header =
        IntStream.range(0, Landmarks.POINTS)
            .mapToObj(i -> "x%d,y%d".formatted(i, i))
            .collect(Collectors.joining(",", "image,", "\n"));
    String rows =
        shots.stream()
            .sorted(Comparator.comparing(Shot::image))
            .map(MultiPieSetLayout::row)
            .collect(Collectors.joining());
    int person = shots.get(0).take().person();
    files.writeText(String.format(Locale.ROOT, "landmarks/%03d.csv", person + 1), header + rows);
  }

  private static String row(Shot shot) {
    StringBuilder row = new StringBuilder(shot.image());
    for (float coordinate : shot.landmarks().xy()) {
      row.append(String.format(Locale.ROOT, ",%.2f", coordinate));
    }
    return row.append('\n').toString();
  }
}
