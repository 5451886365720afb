package ordnung.hub.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;
    private String jar;
    private String flag;

    @BeforeEach
    void archive() throws IOException {
        Files.createFile(folder.resolve("classes.jsa"));
        jar = folder.resolve("quarkus-run.jar").toString();
        flag = "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa");
    }

    @Test
    void theFlagsComeFirstSoThatAPersonsOwnHaveTheLastWord() {
        assertThat(ClassArchive.withArchive(List.of("/usr/bin/java", "-Xmx300m", "-jar", jar, "word")))
            .containsExactly("/usr/bin/java", flag, "-Xlog:cds*=off", "-Xmx300m", "-jar", jar, "word");
    }

    @Test
    void whatWasBegunAnewIsNotBegunAgain() {
        List<String> anew = ClassArchive.withArchive(List.of("java", "-jar", jar));
        assertThat(anew).hasSize(5);
        assertThat(ClassArchive.withArchive(anew)).isEmpty();
    }

    @Test
    void whoChoseAnArchiveOrListensFromOutsideIsLeftAlone() {
        for (String word : List.of("-XX:SharedArchiveFile=other.jsa", "-XX:ArchiveClassesAtExit=new.jsa", "-Xshare:off", "-javaagent:spy.jar",
            "-agentlib:jdwp=transport=dt_socket,server=y", "-agentpath:/lib/profiler.so")) {
            assertThat(ClassArchive.withArchive(List.of("java", word, "-jar", jar))).as(word).isEmpty();
        }
        assertThat(ClassArchive.withArchive(List.of("java", "-jar", jar, "-Xshare:off"))).as("a word to the program is none to the JVM").isNotEmpty();
    }

    @Test
    void withoutAnArchiveOrAnotherWayOfStartingNothingChanges() throws IOException {
        Files.delete(folder.resolve("classes.jsa"));
        assertThat(ClassArchive.withArchive(List.of("java", "-jar", jar))).isEmpty();
        assertThat(ClassArchive.withArchive(List.of("java", "-cp", "classes", "ordnung.Main"))).isEmpty();
        assertThat(ClassArchive.withArchive(List.of("java", "-jar"))).isEmpty();
        assertThat(ClassArchive.withArchive(List.of(""))).isEmpty();
    }

    @Test
    void aRelativeNameStaysRelative() throws IOException {
        Path here = Path.of("classes.jsa");
        Files.createFile(here);
        try {
            assertThat(ClassArchive.withArchive(List.of("java", "-jar", "quarkus-run.jar"))).contains("-XX:SharedArchiveFile=classes.jsa");
        } finally {
            Files.delete(here);
        }
    }

    @Test
    void aNameInAnyEncodingKeepsItsBytes() throws IOException {
        assumeThat(Charset.defaultCharset()).as("the system's own names").isEqualTo(StandardCharsets.UTF_8);
        Path shop = Files.createDirectory(folder.resolve("Лавка"));
        Files.createFile(shop.resolve("classes.jsa"));
        String asBytes = new String(shop.resolve("quarkus-run.jar").toString().getBytes(Charset.defaultCharset()), StandardCharsets.ISO_8859_1);
        assertThat(ClassArchive.withArchive(List.of("java", "-jar", asBytes)))
            .contains("-XX:SharedArchiveFile=" + asBytes.replace("quarkus-run.jar", "classes.jsa"));
    }
}
