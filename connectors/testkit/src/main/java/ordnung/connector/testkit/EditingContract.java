package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import ordnung.connector.WebhookCall;
import ordnung.events.Attachment;
import ordnung.events.MessageEdited;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.Test;

/** An edit that lists files says which are the message's own and which are new. Passed over where edits say nothing of files. */
interface EditingContract extends ChannelUnderTest {

    @Test
    default void aFileUnderChangedWordsIsTheSame() {
        assertThat(keys(edit(changed().words()))).isEqualTo(keys(message()));
    }

    @Test
    default void aFileThatTookItsPlaceIsAnother() {
        assertThat(keys(edit(changed().file()))).hasSameSizeAs(keys(message())).doesNotContainAnyElementsOf(keys(message()));
    }

    private ChangedFile changed() {
        assumeTrue(changedFile().isPresent(), "edits say nothing of files");
        return changedFile().orElseThrow();
    }

    private List<Attachment> message() {
        MessageReceived message = Verdict.messages(offline(), changed().message()).get(0);
        assertThat(message.attachments()).isNotEmpty();
        return message.attachments();
    }

    private List<Attachment> edit(WebhookCall call) {
        MessageReceived message = Verdict.messages(offline(), changed().message()).get(0);
        MessageEdited edit = (MessageEdited) Verdict.events(offline(), call).get(0);
        assertThat(edit.target()).isEqualTo(message.externalId());
        assertThat(edit.attachments()).isNotNull();
        return edit.attachments();
    }

    private static List<String> keys(List<Attachment> files) {
        return files.stream().map(Attachment::key).toList();
    }
}
