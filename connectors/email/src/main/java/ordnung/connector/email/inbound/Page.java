package ordnung.connector.email.inbound;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * The next letters of a folder.
 *
 * @param cursor  behind them
 * @param more    there may be more: ask again at once
 */
record Page(List<Numbered> letters, Cursor cursor, boolean more) {
    static final int MOST = 20;
    /** Unread letters so young still wait for an answer when the mailbox is connected. */
    static final Duration STILL_WAITING = Duration.ofDays(14);
    /** How far back is read again when the folder has new numbers: the hub knows by the letters' own ids which ones it has. */
    static final Duration AGAIN = Duration.ofDays(30);

    record Numbered(long uid, IMAPMessage letter) {
    }

    /** @param unreadFirst  whether a folder that is met for the first time brings the unread letters of the last weeks */
    static Page after(@Nullable Cursor at, IMAPFolder folder, boolean unreadFirst, Instant now) throws MessagingException {
        Cursor from = at == null ? first(folder, unreadFirst)
                : at.validity() == folder.getUIDValidity() ? at : again(folder, now);
        return from.unreadUntil() > 0 ? unread(from, folder, now) : all(from, folder);
    }

    private static Cursor first(IMAPFolder folder, boolean unreadFirst) throws MessagingException {
        long last = last(folder);
        return unreadFirst && last > 0 ? new Cursor(folder.getUIDValidity(), 0, last) : new Cursor(folder.getUIDValidity(), last, 0);
    }

    private static Cursor again(IMAPFolder folder, Instant now) throws MessagingException {
        List<Numbered> young = numbered(folder, folder.search(since(now.minus(AGAIN))));
        return new Cursor(folder.getUIDValidity(), young.isEmpty() ? last(folder) : young.get(0).uid() - 1, 0);
    }

    private static Page unread(Cursor from, IMAPFolder folder, Instant now) throws MessagingException {
        SearchTerm unread = new AndTerm(new FlagTerm(new Flags(Flags.Flag.SEEN), false), since(now.minus(STILL_WAITING)));
        List<Numbered> waiting = numbered(folder, folder.search(unread)).stream()
                .filter(each -> each.uid() > from.uid() && each.uid() <= from.unreadUntil()).toList();
        return waiting.size() <= MOST ? new Page(waiting, from.allRead(), true) : cut(waiting, from);
    }

    private static Page all(Cursor from, IMAPFolder folder) throws MessagingException {
        // Servers answer a range that begins behind the last letter with the last letter (RFC 9051, 6.4.9).
        List<Numbered> fresh = numbered(folder, folder.getMessagesByUID(from.uid() + 1, UIDFolder.LASTUID)).stream()
                .filter(each -> each.uid() > from.uid()).toList();
        return fresh.size() <= MOST ? new Page(fresh, fresh.isEmpty() ? from : from.at(fresh.get(fresh.size() - 1).uid()), false)
                : cut(fresh, from);
    }

    private static Page cut(List<Numbered> all, Cursor from) {
        List<Numbered> some = List.copyOf(all.subList(0, MOST));
        return new Page(some, from.at(some.get(MOST - 1).uid()), true);
    }

    private static SearchTerm since(Instant day) {
        return new ReceivedDateTerm(ComparisonTerm.GE, Date.from(day));
    }

    private static List<Numbered> numbered(IMAPFolder folder, Message[] messages) throws MessagingException {
        // Else each letter is asked for its number by itself.
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, numbers);
        List<Numbered> numbered = new ArrayList<>();
        for (Message message : messages) {
            if (message instanceof IMAPMessage letter && !letter.isExpunged()) {
                numbered.add(new Numbered(folder.getUID(letter), letter));
            }
        }
        numbered.sort(Comparator.comparingLong(Numbered::uid));
        return numbered;
    }

    /** 0 in an empty folder. */
    private static long last(IMAPFolder folder) throws MessagingException {
        int count = folder.getMessageCount();
        return Math.max(folder.getUIDNext() - 1, count == 0 ? 0 : folder.getUID(folder.getMessage(count)));
    }
}
