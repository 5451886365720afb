package ordnung.connector.telegram.outbound;

import java.util.List;
import java.util.Locale;

/**
 * What Telegram's refusals mean. Telegram documents the codes and not the wording, so a phrase that is not found costs a clear sentence and nothing
 * more. The sentences are ours: people read them in their language, {@code sentences.json} beside the factory.
 */
final class Refusals {

    private record Refusal(int code, String phrase, String sentence) {
    }

    private static final List<Refusal> KNOWN = List.of(
            new Refusal(403, "blocked by the user", "The customer has blocked the bot."),
            new Refusal(403, "user is deactivated", "The customer has deleted their Telegram account."),
            new Refusal(403, "initiate conversation", "A bot cannot write first: the customer has to write to it."),
            new Refusal(403, "was kicked", "The bot is no longer in this group or channel."),
            new Refusal(403, "not a member", "The bot is no longer in this group or channel."),
            new Refusal(403, "", "Telegram does not let the bot write in this chat."),
            new Refusal(400, "chat not found", "Telegram does not find this chat: the customer has to write to the bot first."),
            new Refusal(400, "peer_id_invalid", "Telegram does not find this chat: the customer has to write to the bot first."),
            new Refusal(400, "business_peer", "In the owner's own chats a bot may only answer within 24 hours of the customer's message."),
            new Refusal(400, "business connection", "The bot is no longer connected to the owner's Telegram account, or may not answer there."),
            new Refusal(400, "business_connection", "The bot is no longer connected to the owner's Telegram account, or may not answer there."),
            new Refusal(400, "too long", "The text is longer than Telegram takes."),
            new Refusal(400, "voice_messages_forbidden", "The customer takes no voice messages."),
            new Refusal(400, "not enough rights", "The bot has no right to write in this chat."),
            new Refusal(400, "have no rights", "The bot has no right to write in this chat."),
            new Refusal(400, "write_forbidden", "The bot has no right to write in this chat."),
            new Refusal(400, "photo_invalid", "Telegram cannot read this file."),
            new Refusal(400, "image_process_failed", "Telegram cannot read this file."),
            new Refusal(400, "file must be non-empty", "Telegram cannot read this file."),
            new Refusal(400, "bad webhook",
                    "Telegram cannot call this address: it needs https on port 443, 80, 88 or 8443 with a certificate that is generally trusted."),
            new Refusal(400, "query is too old", "The button was pressed too long ago to be acknowledged."),
            new Refusal(413, "", "The file is larger than Telegram takes."));

    private Refusals() {
    }

    static String sentence(int code, String description) {
        String words = description.toLowerCase(Locale.ROOT);
        return KNOWN.stream().filter(known -> known.code() == code && words.contains(known.phrase())).map(Refusal::sentence).findFirst()
                .orElse("Telegram refused the request with code " + code + ".");
    }
}
