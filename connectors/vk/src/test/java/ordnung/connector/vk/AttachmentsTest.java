package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import ordnung.connector.Http;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.Test;

/** What hangs on messages. */
class AttachmentsTest {
    private static final String SIZES = "\"sizes\": [{\"type\": \"s\", \"url\": \"https://vk.com/s.jpg\", \"width\": 75, \"height\": 56}, "
            + "{\"type\": \"w\", \"url\": \"https://vk.com/w.jpg\", \"width\": 810, \"height\": 1080}]";

    @Test
    void theLargestCopyOfAPhotoIsTaken() {
        assertThat(only(photo(SIZES))).isEqualTo(new Attachment("photo5_9_ak", MessageKind.IMAGE, "image/jpeg", null, null, "https://vk.com/w.jpg", null,
                "photo5_9"));
        assertThat(only(photo(SIZES + ", \"orig_photo\": {\"url\": \"https://vk.com/o.jpg\"}")).url()).isEqualTo("https://vk.com/o.jpg");
    }

    @Test
    void aPhotoKeepsItsReferenceWhenItsAddressChanges() {
        assertThat(only(photo(SIZES.replace("w.jpg", "w2.jpg"))).reference()).isEqualTo(only(photo(SIZES)).reference());
    }

    @Test
    void onlyAddressesOfTheWebAreTaken() {
        for (String address : List.of("file:///etc/passwd", "javascript:alert(1)", "ftp://vk.com/a.jpg", "no address", "")) {
            MessageReceived message = Shop.saying(Fixtures.message("", photo("\"orig_photo\": {\"url\": \"" + address + "\"}")));

            assertThat(message.attachments()).as(address).isEmpty();
            assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
            assertThat(message.payload()).containsEntry("unread", List.of("photo"));
        }
    }

    @Test
    void aDocumentHasItsNameTypeAndSize() {
        String doc = "{\"id\": 6, \"owner_id\": 5, \"title\": \"Эскиз\", \"size\": 52311, \"ext\": \"pdf\", \"url\": \"https://vk.com/doc5_6?hash=h\"}";

        assertThat(only(Fixtures.attachment("doc", doc))).isEqualTo(new Attachment("doc5_6", MessageKind.DOCUMENT, "application/pdf", "Эскиз.pdf",
                52311L, "https://vk.com/doc5_6?hash=h", null, "doc5_6"));
        assertThat(only(Fixtures.attachment("doc", doc.replace("Эскиз", "Эскиз.PDF"))).fileName()).isEqualTo("Эскиз.PDF");
    }

    @Test
    void aVoiceMessageComesWithWhatVkHeard() {
        MessageReceived message = Shop.saying(Fixtures.message("", Fixtures.attachment("audio_message",
                "{\"id\": 6, \"owner_id\": 5, \"duration\": 5, \"link_ogg\": \"https://vk.com/a.ogg\", \"link_mp3\": \"https://vk.com/a.mp3\", "
                        + "\"transcript\": \"добрый день\"}")));

        assertThat(message.kind()).isEqualTo(MessageKind.VOICE);
        assertThat(message.attachments()).singleElement().extracting(Attachment::url, Attachment::mimeType)
                .containsExactly("https://vk.com/a.ogg", "audio/ogg");
        assertThat(message.payload()).isEqualTo(Map.of("transcript", "добрый день", "duration", 5));
    }

    @Test
    void picturesOfOtherSortsArePictures() {
        assertThat(Shop.message("sticker")).satisfies(sticker -> {
            assertThat(sticker.kind()).isEqualTo(MessageKind.STICKER);
            assertThat(sticker.attachments().get(0).url()).isEqualTo("https://vk.com/sticker/1-9-512");
        });
        assertThat(Shop.message("graffiti").kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(Shop.message("gift").kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(Shop.message("gift").payload()).containsEntry("gift", true);
    }

    @Test
    void musicWithoutAnAddressIsToldByItsName() {
        assertThat(Shop.message("music").attachments()).isEmpty();
        assertThat(Shop.message("music").text()).isEqualTo("Чайковский – Вальс");
    }

    @Test
    void aVideoHasNoFileButALink() {
        MessageReceived message = Shop.message("video");

        assertThat(message.kind()).isEqualTo(MessageKind.VIDEO);
        assertThat(message.attachments()).isEmpty();
        assertThat(message.payload().get("videos"))
                .isEqualTo(List.of(Map.of("title", "Праздник", "link", "https://vk.com/video159526068_456", "duration", 12)));
        assertThat(message.text()).contains("https://vk.com/video159526068_456");
    }

    @Test
    void goodsHaveTheirPriceInKopecks() {
        MessageReceived message = Shop.message("product");

        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("Есть?");
        assertThat(message.payload().get("product")).isEqualTo(Map.of("id", "55", "sku", "PRAGA", "title", "Торт «Прага»",
                "price", Map.of("amount", 150_000L, "currency", "RUB"), "priceText", "1 500 руб.", "link", "https://vk.com/product-203076503_55"));
    }

    @Test
    void severalGoodsAreAllTold() {
        String goods = Fixtures.attachment("market", "{\"id\": 1, \"title\": \"Торт\"}") + "," + Fixtures.attachment("market", "{\"id\": 2, \"title\": \"Пирог\"}");

        MessageReceived message = Shop.saying(Fixtures.message("", goods));

        assertThat((List<?>) message.payload().get("products")).hasSize(2);
        assertThat(message.text()).isEqualTo("Торт\nПирог");
    }

    @Test
    void anOrderInTheDialogueNamesTheOrder() {
        MessageReceived message = Shop.message("order in the dialogue");

        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.payload()).containsEntry("orderId", "7012");
        assertThat(message.text()).isEqualTo("Заказ 159526068-7: новый, 3 800 руб.");
    }

    @Test
    void whatIsSharedIsToldByTitleAndLink() {
        assertThat(Shop.message("link").text()).isEqualTo("Торт\nhttps://example.org/cake");
        assertThat(Shop.message("post").text()).isEqualTo("Новинка\nhttps://vk.com/wall-203076503_25");
        assertThat(Shop.message("poll").payload().get("shared")).isEqualTo(List.of(Map.of("type", "poll", "title", "Какой?",
                "link", "https://vk.com/poll159526068_8", "answers", List.of("Вишня", "Мак"))));
        assertThat(Shop.message("call").kind()).isEqualTo(MessageKind.CALL);
    }

    @Test
    void whatNobodyKnowsIsNamedAndKept() {
        assertThat(Shop.message("of an unknown kind")).satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
            assertThat(message.payload()).containsEntry("unread", List.of("hologram"));
            assertThat(message.raw()).contains("\"depth\":3");
        });
    }

    @Test
    void theFirstOfSeveralFilesDecidesTheKind() {
        String mixed = photo(SIZES) + "," + Fixtures.attachment("doc", "{\"id\": 6, \"owner_id\": 5, \"title\": \"a.pdf\", \"url\": \"https://vk.com/d\"}");

        MessageReceived message = Shop.saying(Fixtures.message("оба", mixed));

        assertThat(message.kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(message.attachments()).hasSize(2);
        assertThat(message.text()).isEqualTo("оба");
    }

    @Test
    void aFileIsFetchedWhereItCameFromWithoutTheKey() throws Exception {
        Http.Request where = Shop.connector(request -> {
            throw new AssertionError("reached for the network");
        }).locate(only(photo(SIZES))).toCompletableFuture().get();

        assertThat(where.uri()).hasToString("https://vk.com/w.jpg");
        assertThat(where.headers()).isEmpty();
    }

    @Test
    void aFileWithoutAnAddressIsLost() {
        Attachment lost = new Attachment("photo5_9", MessageKind.IMAGE, null, null, null, "file:///etc/passwd", null);

        assertThatThrownBy(() -> Shop.connector(request -> {
            throw new AssertionError("reached for the network");
        }).locate(lost).toCompletableFuture().get()).hasCauseInstanceOf(Http.Failure.class);
    }

    private static String photo(String rest) {
        return Fixtures.attachment("photo", "{\"id\": 9, \"owner_id\": 5, \"access_key\": \"ak\", " + rest + "}");
    }

    private static Attachment only(String attachment) {
        return Shop.saying(Fixtures.message("", attachment)).attachments().get(0);
    }
}
