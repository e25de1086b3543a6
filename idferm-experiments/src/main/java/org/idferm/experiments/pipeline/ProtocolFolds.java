package org.idferm.experiments.pipeline;

import java.util.List;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.FoldFile;
import org.idferm.data.fold.PersonSplit;
import org.idferm.data.fold.Population;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.ProtocolConfig;

/** Divides the people of a data set as a configuration says. */
public final class ProtocolFolds {

  private ProtocolFolds() {}

  /**
   * Makes or reads the folds.
   *
   * @param protocol how people are divided
   * @param set whose people
   * @return person-independent folds, as many as the configuration lets run
   * @throws DataException if there are too few people, or the fold file does not fit the data set
   */
  public static List<Fold> of(ProtocolConfig protocol, FaceSet set) {
    List<Fold> all = all(protocol, set);
    return protocol.limit() == 0 || protocol.limit() >= all.size()
        ? all
        : all.subList(0, protocol.limit());
  }

  private static List<Fold> all(ProtocolConfig protocol, FaceSet set) {
    if (!protocol.foldFile().isBlank()) {
      return FoldFile.read(ConfigPaths.of("protocol.fold-file", protocol.foldFile()), set);
    }
    return PersonSplit.ofLabel(protocol.split())
        .divide(Population.of(set), protocol.folds(), protocol.validationEvery());
  }

  /**
   * Refuses folds that lack a class where the configuration does not allow that.
   *
   * @param protocol how people were divided
   * @param set whose people
   * @param folds the folds
   * @throws DataException if a class has fewer people than there are folds, or some fold has nobody
   *     to train on who shows it
   */
  public static void requireClasses(ProtocolConfig protocol, FaceSet set, List<Fold> folds) {
    boolean everyFoldTestsEveryClass =
        !protocol.allowMissingClasses()
            && protocol.foldFile().isBlank()
            && PersonSplit.ofLabel(protocol.split()) != PersonSplit.LEAVE_ONE_PERSON_OUT;
    if (everyFoldTestsEveryClass) {
      set.requirePeoplePerClass(protocol.folds());
    }
    FoldClasses.require(set, folds);
  }
}
