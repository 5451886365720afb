package ordnung.connector.email;

import java.util.List;
import java.util.Optional;

/** Servers of the large mail providers, so that their users need not know them. All speak TLS on the usual ports. */
enum KnownServers {
    /** {@code yandex.ru/support/mail/mail-clients/others.html}; a few of the domains that Yandex gives out. */
    YANDEX("imap.yandex.ru", "smtp.yandex.ru", List.of("yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua")),
    /** {@code help.mail.ru/mail/mailer/popsmtp}. */
    MAIL_RU("imap.mail.ru", "smtp.mail.ru", List.of("mail.ru", "bk.ru", "inbox.ru", "list.ru", "internet.ru")),
    /** {@code support.google.com/mail/answer/7126229}. */
    GMAIL("imap.gmail.com", "smtp.gmail.com", List.of("gmail.com", "googlemail.com")),
    UKR_NET("imap.ukr.net", "smtp.ukr.net", List.of("ukr.net"));

    private final String imap;
    private final String smtp;
    private final List<String> domains;

    KnownServers(String imap, String smtp, List<String> domains) {
        this.imap = imap;
        this.smtp = smtp;
        this.domains = domains;
    }

    /** @param address  in lower case */
    static Optional<KnownServers> of(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        return List.of(values()).stream().filter(one -> one.domains.contains(domain)).findFirst();
    }

    String imap() {
        return imap;
    }

    String smtp() {
        return smtp;
    }
}
