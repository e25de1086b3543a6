package org.idferm.experiments.system;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.bytedeco.javacpp.Pointer;

/**
 * Memory and its limits, in bytes.
 *
 * @param heapLimit what the Java heap may grow to
 * @param physical the machine's memory, or the container's
 * @param physicalFree of it, what nothing uses; caches count as used
 * @param processLimit what the whole process may grow to before JavaCPP refuses to allocate; 0 for
 *     no limit
 */
public record Memory(long heapLimit, long physical, long physicalFree, long processLimit) {

  /**
   * Looks at this machine and process.
   *
   * @return the state now
   */
  public static Memory detect() {
    OperatingSystemMXBean os = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Memory(
        Runtime.getRuntime().maxMemory(),
        os.getTotalMemorySize(),
        os.getFreeMemorySize(),
        Pointer.maxPhysicalBytes());
  }
}
