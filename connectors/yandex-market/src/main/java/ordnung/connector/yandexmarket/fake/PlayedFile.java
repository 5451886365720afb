package ordnung.connector.yandexmarket.fake;

/** A file in a chat. @param size  bytes */
record PlayedFile(String name, String url, int size) {
}
