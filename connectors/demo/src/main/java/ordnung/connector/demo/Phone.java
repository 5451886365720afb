package ordnung.connector.demo;

import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import org.jspecify.annotations.Nullable;

/**
 * One customer's phone.
 *
 * @param number    digits without "+"; null for somebody who hides it behind a username
 * @param channel   the key of the channel that it writes through
 * @param userId    the provider's own id of the person: WhatsApp's business-scoped user id, a number elsewhere
 * @param language  ru or uk: what its owner writes
 */
public record Phone(String id, App app, String channel, String name, @Nullable String number, String userId, @Nullable String username, String language) {

    /** What the owner writes with: WhatsApp, another messenger, or a browser with the shop's form. */
    public enum App {
        WHATSAPP, MESSENGER, SITE_FORM
    }

    Messenger.Person messengerPerson() {
        return new Messenger.Person(userId, name, username == null ? null : username.replace("@", ""), number);
    }

    WhatsAppPerson person() {
        return new WhatsAppPerson(name, number, userId, username);
    }

    /** @param to  as the shop addressed it: a number with or without "+", or a user id */
    boolean isAddressed(String to) {
        return app == App.WHATSAPP && (userId.equals(to) || number != null && number.equals(to.replace("+", "")));
    }
}
