package ordnung.connector.email.fake;

import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.MessengerFactory;

/** The demo shop's mailbox. */
public final class MailForDemo implements MessengerFactory {

    @Override
    public String channel() {
        return "email";
    }

    /** On any free ports: nobody remembers them, since the shop's account is told anew at each start. */
    @Override
    public Messenger start(String secret, int port) {
        return PlayedMail.start(secret);
    }
}
