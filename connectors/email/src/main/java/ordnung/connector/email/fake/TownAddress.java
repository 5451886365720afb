package ordnung.connector.email.fake;

/** Where the town's people have their mail: everybody at one provider, under their number. */
final class TownAddress {
    static final String DOMAIN = "pochta.example";

    private TownAddress() {
    }

    static String of(String person) {
        return person + "@" + DOMAIN;
    }

    static String person(String address) {
        return address.substring(0, address.indexOf('@'));
    }
}
