package ordnung.hub.platform.assets;

import io.quarkus.test.junit.QuarkusMock;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** The server as it is after the next deploy: one file is another one. Until the end of the test. */
public final class NextDeploy {

    private NextDeploy() {
    }

    public static void happens() {
        SortedMap<String, byte[]> files = AssetFolder.read();
        files.put("deployed.txt", "again".getBytes(StandardCharsets.UTF_8));
        QuarkusMock.installMockForType(new Assets(files), Assets.class);
    }
}
