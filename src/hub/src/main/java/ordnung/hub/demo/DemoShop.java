package ordnung.hub.demo;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ordnung.connector.demo.DemoCatalogue;
import ordnung.connector.demo.DemoTown;
import ordnung.hub.channels.AccountView;
import ordnung.hub.channels.AccountViews;
import ordnung.hub.channels.ChannelAccounts;
import ordnung.hub.orders.Money;
import ordnung.hub.orders.Product;
import ordnung.hub.orders.store.Catalogue;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.security.VouchedSignIn;
import org.jspecify.annotations.Nullable;

/** Furnishes the shop: every start leaves the same accounts, products and people, whatever was there before. */
@ApplicationScoped
class DemoShop {
    static final String OLGA = "olga";
    static final String DIMA = "dima";
    private static final String WHATSAPP = "whatsapp";
    private static final String SITE_FORM = "site-form";
    private static final String WEB_CHAT = "web-chat";
    private static final String MARKETS = "marketplaces";
    private static final Map<String, String> NAMES = Map.of("vk", "Сообщество «Сладкая жизнь»", "telegram", "@sladkaya_bot", "max", "Кондитерская в MAX",
            "avito", "Кондитерская на Авито", "email", "shop@konditerskaya.example", "ozon", "Кондитерская на Ozon", "wildberries",
            "Кондитерская на Wildberries", "yandex-market", "Кондитерская на Маркете");
    private static final Actor FURNISHER = Actor.automation("demo");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChannelAccounts accounts;
    private final AccountViews views;
    private final Catalogue catalogue;
    private final VouchedSignIn staff;
    private final Db db;

    /**
     * Where the shop is written to, as paths on this host.
     *
     * @param siteForm     with its key
     * @param others       of the other messengers and of the marketplaces, by channel
     * @param chatAccount  of the chat on the site
     */
    record Webhooks(URI whatsApp, URI siteForm, String formAccount, Map<String, URI> others, String chatAccount) {
    }

    DemoShop(ChannelAccounts accounts, AccountViews views, Catalogue catalogue, VouchedSignIn staff, Db db) {
        this.accounts = accounts;
        this.views = views;
        this.catalogue = catalogue;
        this.staff = staff;
        this.db = db;
    }

    /** Blocks, for some seconds at most. The played messengers' addresses may be others at every start. */
    Webhooks open(DemoTown town) {
        try {
            // A context of its own: the start has none, and the accounts' store asks for one.
            return VertxContextSupport.subscribeAndAwait(() -> furnish(town).ifNoItem().after(PATIENCE).fail());
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private Uni<Webhooks> furnish(DemoTown town) {
        return staff.takeOn(OLGA, "Ольга", "admin")
                .chain(() -> staff.takeOn(DIMA, "Дима", "admin"))
                .chain(() -> db.transaction(tx -> catalogue.addMissing(tx, products(town))))
                .chain(this::known)
                .chain(known -> connect(known, town.whatsAppSettings())
                        .chain(two -> chat(known, town.whatsAppSettings()).chain(chat -> others(known, town)
                                .map(others -> new Webhooks(two.whatsApp(), two.siteForm(), two.formAccount(), others, chat.id())))));
    }

    private Uni<List<AccountView>> known() {
        return accounts.list().chain(all -> views.of(all, ""));
    }

    private Uni<Webhooks> connect(List<AccountView> known, Map<String, Object> whatsApp) {
        Object number = whatsApp.get("phoneNumberId");
        String formKey = key(SITE_FORM, whatsApp);
        return account(find(known, WHATSAPP, view -> number.equals(view.settings().get("phoneNumberId"))),
                edit(WHATSAPP, "Кондитерская на Ленина", whatsApp))
                .chain(chat -> account(find(known, SITE_FORM, view -> path(view).toString().endsWith("=" + formKey)),
                        edit(SITE_FORM, "Сайт", Map.of("key", formKey)))
                        .map(form -> new Webhooks(path(chat), path(form), form.id(), Map.of(), "")));
    }

    /** The site on which it stands may be any: whoever tries the demo may have one at hand. */
    private Uni<AccountView> chat(List<AccountView> known, Map<String, Object> whatsApp) {
        String key = key(WEB_CHAT, whatsApp);
        return account(find(known, WEB_CHAT, view -> path(view).toString().endsWith("=" + key)), edit(WEB_CHAT, "Чат на сайте", Map.of("key", key,
                "allowedOrigins", List.of("*"), "greeting", "Здравствуйте! Подскажем по тортам и наборам, отвечаем с 9 до 21.", "position", "right")));
    }

    /** One account for each messenger and marketplace that the town plays; the town remembers which. */
    private Uni<Map<String, URI>> others(List<AccountView> known, DemoTown town) {
        Stream<AccountView.Edit> wanted = Stream.concat(town.messengers().stream().map(channel -> edit(channel, name(channel), town.settings(channel))),
                town.markets().stream().map(market -> new AccountView.Edit(market.channel(), name(market.channel()), MARKETS, null,
                        Map.copyOf(town.settings(market.channel())), null)));
        return Multi.createFrom().items(wanted).onItem().transformToUniAndConcatenate(edit -> {
            String channel = String.valueOf(edit.channel());
            String ours = town.hubAccount(channel).orElse("");
            return account(find(known, channel, view -> view.id().equals(ours)), edit)
                    .invoke(account -> town.connected(channel, account.id()))
                    .map(account -> Map.entry(channel, path(account)));
        }).collect().asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** As random as the town's other secrets, and the same at every start. */
    private static String key(String channel, Map<String, Object> whatsApp) {
        return UUID.nameUUIDFromBytes((channel + " " + whatsApp.get("appSecret")).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static @Nullable AccountView find(List<AccountView> known, String channel, Predicate<AccountView> isOurs) {
        return known.stream().filter(view -> view.channel().equals(channel)).filter(isOurs).findFirst().orElse(null);
    }

    /** What a person renamed stays renamed; the settings are the town's. */
    private Uni<AccountView> account(@Nullable AccountView present, AccountView.Edit edit) {
        return (present == null ? accounts.create(FURNISHER, null, edit)
                : accounts.change(UUID.fromString(present.id()), null, new AccountView.Edit(null, null, null, null, edit.settings(), null)))
                .chain(account -> views.of(account, ""));
    }

    private static String name(String channel) {
        return NAMES.getOrDefault(channel, channel);
    }

    private static AccountView.Edit edit(String channel, String name, Map<String, Object> settings) {
        return new AccountView.Edit(channel, name, null, null, Map.copyOf(settings), null);
    }

    /** Without the host: the phones are on this machine, whatever name the shop has outside. */
    private static URI path(AccountView view) {
        URI whole = URI.create(view.webhookUrl());
        return URI.create(whole.getRawPath() + (whole.getRawQuery() == null ? "" : "?" + whole.getRawQuery()));
    }

    private static List<Product> products(DemoTown town) {
        return DemoCatalogue.products().stream().map(product -> new Product(new UUID(0, 0), product.sku(),
                new Product.Names(product.name().get("ru"), product.name().get("uk"), product.name().get("en")), product.unit(),
                Money.of(product.price(), Money.DEFAULT_CURRENCY), product.category(), List.of(),
                product.min() == null ? null : BigDecimal.valueOf(product.min()), town.listings(product.sku()), 0)).toList();
    }
}
