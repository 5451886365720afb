package ordnung.hub.platform.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Gives memory back while nothing happens. A plain {@code java -jar} takes no flags, so those that may change at run time are set here: the
 * collector looks once in a while when idle and keeps little that is free. A JVM without these flags is left as it is.
 */
final class IdleHeap {
    private static final Map<String, String> FLAGS = Map.of(
        "MinHeapFreeRatio", "10",
        "MaxHeapFreeRatio", "20",
        "G1PeriodicGCInterval", "15000");

    private IdleHeap() {
    }

    static void shrink() {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (jvm == null) {
            return;
        }
        FLAGS.forEach((flag, value) -> {
            try {
                jvm.setVMOption(flag, value);
            } catch (IllegalArgumentException | UnsupportedOperationException unknownHere) {
                // Another collector or an older JVM: it keeps its own ways.
            }
        });
    }
}
