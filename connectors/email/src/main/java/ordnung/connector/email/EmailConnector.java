package ordnung.connector.email;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Fetching;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.email.inbound.FileFetch;
import ordnung.connector.email.inbound.MailFeed;
import ordnung.connector.email.outbound.Requests;
import ordnung.connector.email.outbound.Sender;
import ordnung.connector.email.server.Work;
import ordnung.events.Attachment;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One mailbox. */
final class EmailConnector implements Connector, Polling, Fetching {
    private static final String INBOX = "inbox";
    private static final List<Feed> FEEDS = List.of(new Feed(INBOX, Duration.ofSeconds(5), Duration.ofMinutes(5), false),
            new Feed("sent", Duration.ofMinutes(1), Duration.ofMinutes(5), true));

    private final MailFeed inbox;
    private final MailFeed sent;
    private final Sender sender;
    private final Requests requests;
    private final FileFetch files;

    EmailConnector(EmailSettings settings, Http http, Clock clock, Pace pace) {
        Work work = new Work(http);
        this.inbox = MailFeed.inbox(settings, work, clock, pace);
        this.sent = MailFeed.sent(settings, work, clock, pace);
        this.sender = new Sender(settings, work, clock, pace);
        this.requests = new Requests(settings, work, pace);
        this.files = new FileFetch(settings, work, pace);
    }

    @Override
    public Capabilities capabilities() {
        return EmailCapabilities.ALL;
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public WebhookResult receive(WebhookCall call) {
        return new WebhookResult.Rejected(404, "mail-is-fetched");
    }

    @Override
    public List<Feed> feeds() {
        return FEEDS;
    }

    @Override
    public CompletionStage<PollResult> poll(String feed, @Nullable String cursor) {
        return (feed.equals(INBOX) ? inbox : sent).poll(cursor);
    }

    @Override
    public CompletionStage<SendResult> send(SendRequested message) {
        return sender.send(message);
    }

    @Override
    public CompletionStage<Http.Request> locate(Attachment attachment) {
        return CompletableFuture.failedFuture(new Http.Failure("A letter's file is not on the web.", false));
    }

    @Override
    public CompletionStage<Fetched> fetch(Attachment attachment, Path target, long largest) {
        return files.fetch(attachment, target, largest);
    }

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return requests.markRead(thread, externalId);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return requests.check();
    }
}
