package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.idferm.experiments.system.Backend;
import org.idferm.experiments.system.BuildInfo;
import org.idferm.experiments.system.ConvolutionTest;
import org.idferm.experiments.system.Cpu;
import org.idferm.experiments.system.Gpu;
import org.idferm.experiments.system.GpuRequirement;
import org.idferm.experiments.system.Memory;
import org.idferm.experiments.system.NativeBinaries;
import org.idferm.experiments.system.Provenances;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code idferm doctor}: what the program runs on, and whether that works. */
@Command(
    name = "doctor",
    description = "Shows backend, processor, threads, memory and GPU, and tests a convolution.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  idferm doctor", "  IDFERM_THREADS=2 idferm doctor"})
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Cpu cpu = Cpu.detect();
    show("IDFERM", "%s, commit %s", BuildInfo.version(), BuildInfo.commit());
    show("Java", "%s (%s)", Runtime.version(), System.getProperty("java.vm.name"));
    show("System", "%s", Provenances.os());
    show("CPU", "%s, %d cores", cpu.name(), cpu.cores());
    show("CPU features", "%s", cpu.features().isEmpty() ? "not known" : words(cpu.features()));
    showThreads(cpu);
    showMemory();
    showBinaries();
    showGpus();
    GpuRequirement.check();
    Backend backend = Backend.detect();
    show("Backend", "%s, ND4J %s", backend.name(), BuildInfo.nd4jVersion());
    show("BLAS", "%s", backend.blas());
    return selfTest();
  }

  private void showThreads(Cpu cpu) {
    String omp = System.getenv("OMP_NUM_THREADS");
    show(
        "Threads",
        "%s",
        omp == null
            ? "OMP_NUM_THREADS is not set: the backend takes all %d cores".formatted(cpu.cores())
            : "OMP_NUM_THREADS=" + omp);
  }

  private void showMemory() {
    Memory memory = Memory.detect();
    show(
        "Memory",
        "%s in all, %s unused; Java heap at most %s, process at most %s",
        gigabytes(memory.physical()),
        gigabytes(memory.physicalFree()),
        gigabytes(memory.heapLimit()),
        memory.processLimit() == 0 ? "unlimited" : gigabytes(memory.processLimit()));
  }

  private void showBinaries() {
    List<String> binaries = NativeBinaries.detect();
    show("Binaries", "%s", binaries.isEmpty() ? "not known" : words(binaries));
    boolean slow =
        binaries.stream().anyMatch(b -> b.startsWith("nd4j-native ") && !b.contains("onednn"));
    if (slow) {
      show("", "these have no oneDNN: convolutions are several times slower");
    }
  }

  private void showGpus() {
    List<Gpu> gpus = Gpu.detect();
    if (gpus.isEmpty()) {
      show("GPU", "none found (nvidia-smi)");
    }
    boolean cuda = GpuRequirement.isCuda(NativeBinaries.detect());
    for (Gpu gpu : gpus) {
      show(
          "GPU",
          "%s, compute capability %.1f: %s",
          gpu.name(),
          gpu.computeCapability(),
          !gpu.supported()
              ? "cannot be used, ND4J's CUDA binaries hold code for 3.7 to 8.6 and do not run on"
                  + " 9.0 (Hopper) or newer"
              : cuda ? "in use" : "not in use, build with -Pcuda to use it");
    }
  }

  private int selfTest() {
    ConvolutionTest test = ConvolutionTest.run();
    show(
        "Self-test",
        "3x3 convolutions %s, %.1f GFLOP/s",
        test.right() ? "right" : "WRONG",
        test.gigaflops());
    return test.right() ? ExitCode.OK : ExitCode.INTERNAL;
  }

  private void show(String what, String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-13s ", what);
    out.printf(Locale.ROOT, format + "%n", values);
  }

  private static String words(List<String> words) {
    return String.join(", ", words);
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
  }
}
