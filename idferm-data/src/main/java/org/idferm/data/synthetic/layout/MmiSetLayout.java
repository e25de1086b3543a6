package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.idferm.core.error.Bounds;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;
import org.idferm.data.synthetic.TimeCourse;

/**
 * The MMI facial expression database: {@code Sessions/1/S001-001.xml} and so on, one session a
 * sequence, from neutral over the apex back to neutral. Where MMI has a video, the frames lie in a
 * folder of the video's name.
 */
final class MmiSetLayout extends SyntheticLayout {

  /** The middle three, and the first and the last to tell them from. */
  private static final int FEWEST_FRAMES = 5;

  /** Beyond it a view is not called frontal, degrees. */
  private static final double FRONTAL = 20;

  MmiSetLayout() {
    super("mmi", "the MMI facial expression database", 999, Lights.STUDIO);
  }

  @Override
  TimeCourse course() {
    return TimeCourse.ONSET_AND_OFFSET;
  }

  @Override
  void check(SyntheticFaceSetOptions options, SetFactors factors) {
    Bounds.check("framesPerSequence (layout mmi)", options.framesPerSequence(), FEWEST_FRAMES, 99);
  }

  @Override
  List<String> contents() {
    return List.of(
        "Sessions/1/session.xml        one session for each sequence: its subject and track",
        "Sessions/1/S001-001.xml       subject, emotion (1 anger, 2 disgust, 3 fear, 4 happiness, 5",
        "                              sadness, 6 surprise) and view of the sequence",
        "Sessions/1/S001-001/00001.png its frames: neutral, apex in the middle, neutral",
        "Landmarks/Sessions/...        68 points for every frame");
  }

  @Override
  List<Take> takes(FaceSetPlan plan, int person) {
    int each = ExpressionTakes.BASIC.size() * plan.poses().size() * plan.lights(List.of()).size();
    return ExpressionTakes.of(
        plan,
        person,
        ExpressionTakes.BASIC,
        List.of(),
        (number, expression, light) ->
            String.format(
                Locale.ROOT, "Sessions/%d/S%03d-%03d", person * each + number, person + 1, number));
  }

  @Override
  String image(Take take, int frame) {
    return String.format(Locale.ROOT, "%s/%05d.png", take.path(), frame);
  }

  @Override
  void annotate(List<Shot> shots, SetFiles files) throws IOException {
    for (Shot shot : shots) {
      if (shot.frame() == 1) {
        String path = shot.take().path();
        String folder = path.substring(0, path.lastIndexOf('/'));
        files.writeText(folder + "/session.xml", session(shot.take()));
        files.writeText(path + ".xml", annotation(shot.take()));
      }
      files.writeLandmarks(
          "Landmarks/" + SetFiles.withExtension(shot.image(), ".txt"), shot.landmarks());
    }
  }

  private static String session(Take take) {
    String[] path = take.path().split("/", -1);
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <session sessionId="%s">
            <subject id="%d"/>
            <track type="Video" view="%s" filename="%s"/>
        </session>
        """,
        path[1],
        take.person() + 1,
        view(take),
        path[2]);
  }

  private static String annotation(Take take) {
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Metadata>
            <Metatag Name="Subject" Value="%d"/>
            <Metatag Name="Emotion" Value="%d"/>
            <Metatag Name="View" Value="%s"/>
        </Metadata>
        """,
        take.person() + 1,
        1 + ExpressionTakes.BASIC.indexOf(take.recording().expression()),
        view(take));
  }

  private static String view(Take take) {
    double yaw = take.recording().condition().yaw().orElse(0);
    return Math.abs(yaw) <= FRONTAL ? "Front" : "Other";
  }
}
