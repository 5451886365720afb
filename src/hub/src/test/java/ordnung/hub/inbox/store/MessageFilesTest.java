package ordnung.hub.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.store.MessageFiles.File;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageFilesTest {
    private MessageFiles message = files();

    @AfterEach
    void noTwoFilesStandAtOnePlaceAndNoneIsLost() {
        assertThat(new HashSet<>(message.all().stream().map(file -> file.ordinal).toList())).hasSameSizeAs(message.all());
        assertThat(message.all()).allMatch(file -> file.shown() || !file.removedBy.isEmpty());
    }

    @Test
    void theSameFilesLeaveEverythingAsItIs() {
        message = files(stored("m", "one", 0), stored("m", "two", 1));
        message.become("e1", "m", named("one", "two"));

        assertThat(message.all()).extracting(file -> file.ordinal).containsExactly(0, 1);
    }

    @Test
    void whatIsTwiceInAMessageIsTwiceAfterItsEdit() {
        message = files(stored("m", "one", 0), stored("m", "one", 1));
        message.become("e1", "m", named("two", "one", "one"));

        assertThat(shown()).containsExactly("two", "one", "one");
        assertThat(message.all()).hasSize(3);
    }

    @Test
    void inAnAlbumANewFileStandsWhereTheOldOneStood() {
        message = files(stored("a", "one", 11), stored("b", "two", 12), stored("c", "three", 13));
        message.become("e1", "b", named("pie"));
        message.become("e2", "b", named("tart"));

        assertThat(shown()).containsExactly("one", "tart", "three");
        assertThat(message.all()).extracting(file -> file.removedBy).containsExactly(null, "e1", null, "e2", null);
    }

    @Test
    void ofAnAlbumsPartThatNobodyKnowsNothingIsTakenAway() {
        message = files(stored("a", "one", 1), stored("b", "two", 2));
        message.become("e1", "z", named("two", "three"));

        assertThat(shown()).containsExactly("one", "two", "three");
    }

    @Test
    void filesOfAnEditThatComesLateAreHistory() {
        message = files(stored("m", "three", 0));
        message.were("e1", "m", named("one", "two", "three"));

        assertThat(shown()).containsExactly("three");
        assertThat(message.all()).filteredOn(file -> !file.shown()).extracting(file -> file.key, file -> file.removedBy)
                .containsExactly(tuple("one", "e1"), tuple("two", "e1"));
    }

    private List<String> shown() {
        return message.all().stream().filter(File::shown).sorted(Comparator.comparing(file -> file.ordinal)).map(file -> file.key).toList();
    }

    private static MessageFiles files(File... files) {
        return new MessageFiles(List.of(files));
    }

    private static File stored(String part, String key, int ordinal) {
        return new File(UUID.randomUUID(), part, key, ordinal, null);
    }

    private static List<Attachment> named(String... keys) {
        return Stream.of(keys).map(key -> new Attachment("r-" + key, MessageKind.IMAGE, null, null, null, null, null, key)).toList();
    }
}
