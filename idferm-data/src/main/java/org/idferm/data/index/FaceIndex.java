package org.idferm.data.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.error.UserException;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;

/**
 * The faces of a data set as a list in a temporary file, in the reader's order, person by person.
 * Holds the people in memory, a few dozen bytes each, and nothing of the faces. Can be read by
 * several threads; not after it was closed.
 */
public final class FaceIndex extends AbstractList<ListedFace>
    implements RandomAccess, AutoCloseable {

  private final Path root;
  private final List<String> subjects;
  private final int[] firstFaces;
  private final int[] firstTargets;
  private MappedFile records;
  private MappedFile entries;
  private MappedFile targets;

  private FaceIndex(
      Path root, People people, MappedFile records, MappedFile entries, MappedFile targets) {
    this.root = root;
    this.subjects = people.subjects();
    this.firstFaces = people.firstFaces();
    this.firstTargets = people.firstTargets();
    this.records = records;
    this.entries = entries;
    this.targets = targets;
  }

  /**
   * Lists a data set into temporary files, about 120 bytes a face. Where the system allows it they
   * are nameless as soon as the index is there, so that nothing is left of them however the program
   * ends; elsewhere they are deleted at its end.
   *
   * @param reader knows the directory's layout
   * @param root the data set's directory
   * @param temporary an existing directory with room for the files
   * @param problems told of every file of the data set that cannot be used
   * @return the faces
   * @throws org.idferm.core.error.DataException if the directory does not hold such a data set
   * @throws UserException if the temporary files cannot be written
   * @throws IllegalStateException if the reader does not list person by person
   */
  public static FaceIndex of(
      FaceDatasetReader reader, Path root, Path temporary, Consumer<Problem> problems) {
    try (TemporaryFile records = new TemporaryFile(temporary, ".records");
        TemporaryFile entries = new TemporaryFile(temporary, ".entries");
        TemporaryFile targets = new TemporaryFile(temporary, ".targets");
        Stream<ListedFace> faces = reader.list(root, problems)) {
      People people = new IndexWriter(root, records, entries, targets).write(faces.iterator());
      return new FaceIndex(root, people, records.map(), entries.map(), targets.map());
    } catch (IOException e) {
      throw new UserException(
          "cannot write the list of faces to %s (%s): check that the directory is writable and the"
                  .formatted(temporary, e.getMessage())
              + " disk is not full",
          e);
    }
  }

  @Override
  public int size() {
    return firstFaces[subjects.size()];
  }

  @Override
  public ListedFace get(int index) {
    FaceEntry entry = entry(index);
    return FaceRecord.read(
        open(records).read(entry.offset(), entry.length()),
        root,
        subjects.get(entry.person()),
        entry);
  }

  /**
   * Everybody in the set.
   *
   * @return the subjects in the reader's order; a position in it is a person's index
   */
  public List<String> subjects() {
    return subjects;
  }

  /**
   * Where a person's faces begin.
   *
   * @param person 0 to the number of people; the last gives the number of faces
   * @return the index of the person's first face; the last stands before the next person's first
   */
  public int firstFace(int person) {
    return firstFaces[person];
  }

  /**
   * Whose face it is. Faster than {@link #get}, as are the other single properties.
   *
   * @param index of a face
   * @return the person's index
   */
  public int person(int index) {
    return entry(index).person();
  }

  /**
   * What a face expresses.
   *
   * @param index of a face
   * @return the expression
   */
  public Expression expression(int index) {
    return FaceRecord.expression(entry(index));
  }

  /**
   * Whether a face is one to classify.
   *
   * @param index of a face
   * @return true if it is
   */
  public boolean isQuery(int index) {
    return entry(index).query();
  }

  /**
   * The number of neutral targets.
   *
   * @return at most {@link #size()}
   */
  public int targets() {
    return firstTargets[subjects.size()];
  }

  /**
   * Where a person's neutral targets begin in the list of all targets.
   *
   * @param person 0 to the number of people; the last gives the number of targets
   * @return the number of the person's first target; the last stands before the next person's first
   */
  public int firstTarget(int person) {
    return firstTargets[person];
  }

  /**
   * The face that is a neutral target.
   *
   * @param number of a target, 0 to {@link #targets()} - 1
   * @return its index in this list
   */
  public int target(int number) {
    Objects.checkIndex(number, targets());
    return open(targets).read((long) number * Integer.BYTES, Integer.BYTES).getInt();
  }

  private FaceEntry entry(int index) {
    Objects.checkIndex(index, size());
    return FaceEntry.read(open(entries).read((long) index * FaceEntry.BYTES, FaceEntry.BYTES));
  }

  private static MappedFile open(MappedFile file) {
    if (file == null) {
      throw new IllegalStateException("the index was closed");
    }
    return file;
  }

  @Override
  public String toString() {
    return "%d faces of %d people".formatted(size(), subjects.size());
  }

  /** Lets go of the files; what they took on the disk is free when they are unmapped. */
  @Override
  public void close() {
    records = null;
    entries = null;
    targets = null;
  }
}
