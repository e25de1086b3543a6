package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.ExperimentPipeline;

/** One call of the command line in this process, with what it printed. */
record CommandLineRun(int exitCode, String out, String err) {

  static CommandLineRun of(ExperimentPipeline pipeline, String... args) {
    return of(pipeline, StopSignal.never(), args);
  }

  static CommandLineRun of(ExperimentPipeline pipeline, StopSignal stop, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(pipeline, stop, new PrintWriter(out), new PrintWriter(err), args);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}
