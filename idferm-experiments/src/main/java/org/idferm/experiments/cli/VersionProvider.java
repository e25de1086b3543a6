package org.idferm.experiments.cli;

import org.idferm.experiments.system.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/** The text of {@code --version}. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"IDFERM " + BuildInfo.version() + ", commit " + BuildInfo.commit()};
  }
}
