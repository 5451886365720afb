package ordnung.connector.email.inbound;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.Pace;
import ordnung.connector.email.server.Mailbox;
import ordnung.connector.email.server.Sockets;
import ordnung.connector.email.server.Trouble;
import ordnung.connector.email.server.Work;
import ordnung.events.ChannelEvent;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is new in the inbox or among what was sent. Each ask has a connection of its own: nothing has to be remembered or mended. Where the
 * server tells of new letters, an ask for the inbox waits on it for them; else it waits a while, holding nothing, and looks once more.
 */
public final class MailFeed {
    private static final Duration LONGEST_READING = Duration.ofMinutes(1);
    /** Where there is no folder for what was sent. */
    private static final String NO_FOLDER = "0:0";

    private final EmailSettings settings;
    private final Work work;
    private final Clock clock;
    private final Pace pace;
    private final boolean inbox;

    private MailFeed(EmailSettings settings, Work work, Clock clock, Pace pace, boolean inbox) {
        this.settings = settings;
        this.work = work;
        this.clock = clock;
        this.pace = pace;
        this.inbox = inbox;
    }

    public static MailFeed inbox(EmailSettings settings, Work work, Clock clock, Pace pace) {
        return new MailFeed(settings, work, clock, pace, true);
    }

    public static MailFeed sent(EmailSettings settings, Work work, Clock clock, Pace pace) {
        return new MailFeed(settings, work, clock, pace, false);
    }

    /** Never completes exceptionally. */
    public CompletionStage<PollResult> poll(@Nullable String cursor) {
        return ask(cursor).thenCompose(found -> found.lookAgain()
                ? CompletableFuture.supplyAsync(() -> ask(cursor), work.after(pace.pause())).thenCompose(Function.identity())
                : CompletableFuture.completedFuture(found)).<PollResult>thenApply(Found::fetched).exceptionally(thrown -> Trouble.of(thrown).polled());
    }

    /** @param lookAgain  nothing new, and a server that will not tell */
    private record Found(Fetched fetched, boolean lookAgain) {
    }

    private CompletionStage<Found> ask(@Nullable String cursor) {
        return work.run(pace.idle().plus(LONGEST_READING), sockets -> ask(cursor, sockets));
    }

    private Found ask(@Nullable String cursor, Sockets sockets) throws MessagingException, IOException {
        try (Mailbox mailbox = Mailbox.open(settings, sockets, pace)) {
            String name = inbox ? Mailbox.INBOX : mailbox.sent().orElse(null);
            if (name == null) {
                return new Found(new Fetched(List.of(), NO_FOLDER, false), false);
            }
            IMAPFolder folder = mailbox.reading(name);
            int letters = folder.getMessageCount();
            Page page = page(cursor, folder);
            boolean wait = inbox && cursor != null && page.letters().isEmpty() && !page.more();
            if (wait && mailbox.tells()) {
                // What came during the first look is not told again.
                if (folder.getMessageCount() == letters) {
                    await(folder);
                }
                page = page(cursor, folder);
            }
            return new Found(new Fetched(events(page, folder, mailbox), page.cursor().toString(), page.more()), wait && !mailbox.tells());
        }
    }

    private Page page(@Nullable String cursor, IMAPFolder folder) throws MessagingException {
        return Page.after(Cursor.of(cursor), folder, inbox, clock.instant());
    }

    private void await(IMAPFolder folder) throws MessagingException {
        CompletableFuture<Void> end = work.later(pace.idle(), () -> wake(folder));
        try {
            folder.idle(true);
        } finally {
            end.cancel(false);
        }
    }

    /** Any command ends the wait. */
    private static void wake(IMAPFolder folder) {
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException ended) {
            // Whoever waits meets it, too.
        }
    }

    private List<ChannelEvent> events(Page page, IMAPFolder folder, Mailbox mailbox) throws MessagingException, IOException {
        LetterReader reader = new LetterReader(folder, settings, clock, new OwnLetters(mailbox));
        FetchProfile dates = new FetchProfile();
        dates.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(page.letters().stream().map(Page.Numbered::letter).toArray(Message[]::new), dates);
        List<ChannelEvent> events = new ArrayList<>();
        for (Page.Numbered each : page.letters()) {
            events.addAll(inbox ? reader.received(each) : reader.sent(each));
        }
        return events;
    }
}
