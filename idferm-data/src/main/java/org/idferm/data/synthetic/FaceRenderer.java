package org.idferm.data.synthetic;

import java.util.Objects;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;

/**
 * Renders synthetic faces. Stateless: one renderer may be used by many threads, and the same
 * arguments always give the same image.
 */
public final class FaceRenderer {

  /** Samples for each pixel, along either side. */
  private static final int SAMPLES = 2;

  private static final int SMALLEST = 16;
  private static final int LARGEST = 2048;

  /** Makes a renderer. */
  public FaceRenderer() {}

  /**
   * Renders one image.
   *
   * @param person whose face
   * @param face what the muscles do
   * @param scene pose, light, camera and what hides the face
   * @param width columns, 16 to 2048
   * @param height rows, 16 to 2048
   * @return the image, 0 to 255, and its landmarks, hidden ones too; they may lie outside it if the
   *     scene moves the head out of the picture
   * @throws IllegalArgumentException if the size is out of range
   */
  public RenderedFace render(
      SyntheticIdentity person, Activations face, Scene scene, int width, int height) {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(face, "face");
    Objects.requireNonNull(scene, "scene");
    if (width < SMALLEST || width > LARGEST || height < SMALLEST || height > LARGEST) {
      throw new IllegalArgumentException(
          "image of %d x %d pixels, expected %d to %d".formatted(width, height, SMALLEST, LARGEST));
    }
    HeadSurface surface = new HeadSurface(person);
    HairCoverage coverage = new HairCoverage(person);
    FaceMotion motion = new FaceMotion(person, new MuscleFields(person), face);
    HeadMesh head = new HeadMesh(person, surface, motion, coverage);

    Mesh mesh = new Mesh();
    head.addTo(mesh);
    new Surroundings(person, surface).addTo(mesh);
    new OccluderMesh(person, surface).addTo(mesh, scene.occlusion());
    Camera camera = new Camera(scene, (double) width * SAMPLES, (double) height * SAMPLES);
    mesh.transform(camera);
    mesh.computeNormals();
    Rasterizer raster = new Rasterizer(width * SAMPLES, height * SAMPLES);
    raster.draw(mesh, camera);

    Shading shading =
        new Shading(person, face, motion.jawDrop(), coverage, scene.lighting(), mesh, raster);
    float[] pixels = expose(shading, raster, scene, width, height);
    new Sensor(scene).apply(pixels, width, height);
    Landmarks landmarks = project(new LandmarkModel(person, surface).moved(head), camera);
    return new RenderedFace(new GrayImage(width, height, pixels), landmarks);
  }

  /**
   * Renders one image of given factors, otherwise in {@link Scene#PLAIN}.
   *
   * @param factors person, expression, pose, light and occlusion
   * @param width columns, 16 to 2048
   * @param height rows, 16 to 2048
   * @return the image, 0 to 255, and its landmarks, hidden ones too
   * @throws IllegalArgumentException if the size is out of range
   */
  public RenderedFace render(FaceFactors factors, int width, int height) {
    return render(
        factors.identity(), factors.activations(), factors.scene(Scene.PLAIN), width, height);
  }

  /** Means of the samples of each pixel, as grey levels 0 to 255. */
  private static float[] expose(
      Shading shading, Rasterizer raster, Scene scene, int width, int height) {
    float[] pixels = new float[width * height];
    for (int row = 0; row < height * SAMPLES; row++) {
      double background = scene.background() * (1.06 - 0.12 * row / (height * SAMPLES));
      for (int column = 0; column < width * SAMPLES; column++) {
        int sample = row * width * SAMPLES + column;
        double level =
            raster.triangle(sample) == Rasterizer.NONE
                ? background
                : Sensor.level(shading.radiance(sample));
        pixels[row / SAMPLES * width + column / SAMPLES] += (float) (level / (SAMPLES * SAMPLES));
      }
    }
    return pixels;
  }

  private static Landmarks project(Vec[] points, Camera camera) {
    float[] xy = new float[2 * points.length];
    for (int i = 0; i < points.length; i++) {
      Vec p = camera.turn(points[i]);
      xy[2 * i] = (float) (camera.column(p.x(), p.z()) / SAMPLES - 0.5);
      xy[2 * i + 1] = (float) (camera.row(p.y(), p.z()) / SAMPLES - 0.5);
    }
    return new Landmarks(xy);
  }
}
