package ordnung.connector.telegram.fake;

/** Messages are numbered within a chat, so their ids here name both: {@code 1111111_1365}. */
final class Ids {
    private Ids() {
    }

    static String of(long chat, long number) {
        return chat + "_" + number;
    }

    static long chat(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('_')));
    }

    static long number(String id) {
        String rest = id.substring(id.indexOf('_') + 1);
        int end = rest.indexOf('_');
        return Long.parseLong(end < 0 ? rest : rest.substring(0, end));
    }
}
