package ordnung.hub.channels.web;

import java.util.List;
import java.util.Locale;
import ordnung.connector.ConnectorFactory;
import ordnung.hub.channels.ChannelTexts;
import ordnung.hub.channels.Channels;
import org.jspecify.annotations.Nullable;

/**
 * The channels' page, with at most one step of the wizard beside the list.
 *
 * @param offered   keys of the channels that can be connected
 * @param choosing  the channel is to be chosen
 * @param form      its keys are to be entered, or changed
 * @param check     they were, and are to be tried
 */
public record ChannelsView(List<AccountLine> lines, List<String> offered, boolean choosing, @Nullable AccountForm form, @Nullable Check check) {
    private static final List<String> DIRECTIONS = List.of("retail", "corporate", "marketplaces");
    /** As many as one sees at a glance. */
    private static final int FEW = 12;

    /** @param after  what is to be done with the webhook's address; empty where the channel does not say */
    public record Check(AccountLine line, List<LinkedText.Part> after) {
        /** A message that is still to come would prove something. */
        public boolean waits() {
            return line.received() == null || !line.account().health().state().equals("ok");
        }

        /** Where this server is said to be. */
        public String base() {
            return String.valueOf(line.account().webhookUrl()).replaceFirst("/webhooks/.*", "");
        }
    }

    /** What the page's address asks for. @param connect  a channel, or any other word, to choose one  @param account  to be changed  @param check  to be tried */
    record Asked(@Nullable String connect, @Nullable String account, @Nullable String check) {
    }

    static ChannelsView of(List<AccountLine> lines, Channels channels, ChannelTexts texts, Locale locale, Asked asked) {
        List<String> offered = channels.all().stream().map(ConnectorFactory::channel).toList();
        AccountLine tried = line(lines, asked.check);
        if (tried != null) {
            return new ChannelsView(lines, offered, false, null,
                    new Check(tried, LinkedText.of(texts.after(locale, tried.account().channel()))));
        }
        AccountLine changed = line(lines, asked.account);
        String channel = changed != null ? changed.account().channel() : asked.connect;
        AccountForm form = channel == null ? null : channels.find(channel)
                .map(factory -> AccountForm.of(factory, changed == null ? null : changed.account(), texts, locale)).orElse(null);
        return new ChannelsView(lines, offered, form == null && (channel != null || lines.isEmpty()), form, null);
    }

    private static @Nullable AccountLine line(List<AccountLine> lines, @Nullable String account) {
        return lines.stream().filter(one -> one.account().id().equals(account)).findFirst().orElse(null);
    }

    public List<String> directions() {
        return DIRECTIONS;
    }

    public boolean wizard() {
        return choosing || form != null || check != null;
    }

    public boolean many() {
        return offered.size() > FEW;
    }

    public long connected() {
        return lines.stream().filter(line -> line.account().enabled()).count();
    }

    public long troubled() {
        return lines.stream().filter(AccountLine::troubled).count();
    }
}
