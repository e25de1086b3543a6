package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.util.List;
import org.idferm.core.error.ConfigurationException;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;
import org.idferm.data.synthetic.TimeCourse;

/** Where the files of a set lie and what they say, after one of the data sets. */
public abstract sealed class SyntheticLayout
    permits CkPlusSetLayout, MmiSetLayout, OuluSetLayout, MultiPieSetLayout, ManifestSetLayout {

  private final String name;
  private final String title;
  private final int mostSubjects;
  private final List<NamedLight> lights;

  SyntheticLayout(String name, String title, int mostSubjects, List<NamedLight> lights) {
    this.name = name;
    this.title = title;
    this.mostSubjects = mostSubjects;
    this.lights = lights;
  }

  /**
   * The name that a command line gives.
   *
   * @return for example {@code ckplus}
   */
  public final String name() {
    return name;
  }

  /**
   * What the layout is called in a text.
   *
   * @return a noun phrase
   */
  public final String title() {
    return title;
  }

  /**
   * The most people that the layout's names have room for.
   *
   * @return 999 or more
   */
  public final int mostSubjects() {
    return mostSubjects;
  }

  /**
   * The lights that can be asked for.
   *
   * @return all, in order
   */
  public final List<NamedLight> lights() {
    return lights;
  }

  /** How an expression develops over the frames. */
  TimeCourse course() {
    return TimeCourse.ONSET;
  }

  /**
   * Refuses a set that the layout has no place for.
   *
   * @throws ConfigurationException if there is none
   */
  void check(SyntheticFaceSetOptions options, SetFactors factors) {}

  /** The lines of the README that say what lies where. */
  abstract List<String> contents();

  /** The sequences of one person; equally many for everybody. */
  abstract List<Take> takes(FaceSetPlan plan, int person);

  /** The path of an image in the set, with {@code /}; ends in {@code .png} or {@code .jpeg}. */
  abstract String image(Take take, int frame);

  /** Writes labels and landmarks of one person's images. */
  abstract void annotate(List<Shot> shots, SetFiles files) throws IOException;

  /** The tables over all images, beside the one of the factors. */
  List<SetTable> tables() {
    return List.of();
  }
}
