package ordnung.host;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Reply;
import ordnung.host.Accounts.Account;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * {@code /webhooks/{channel}/{account}}: a provider's call is proved, translated and made durable, and only then acknowledged. When the broker
 * refuses, the answer is 503, so that the provider comes again.
 */
@ApplicationScoped
public class WebhookRoute {
    /** Meta's calls are at most 3 MB; forms are smaller. Bytes. */
    static final int LARGEST_BODY = 6 * 1024 * 1024;
    /** Above this a call is read by a worker, so that the event loop goes on with the others. Bytes. */
    private static final int LARGE_BODY = 32 * 1024;
    /** After the filters that every answer passes; a provider does not sign in, so nobody looks for its session. */
    private static final int BEFORE_SIGN_IN = -1000;
    private static final Logger LOG = Logger.getLogger(WebhookRoute.class);

    private final Accounts accounts;
    private final HostLedger ledger;
    private final InboundEvents inbound;
    private final PollCursors cursors;
    private final Vertx vertx;

    WebhookRoute(Accounts accounts, HostLedger ledger, InboundEvents inbound, PollCursors cursors, Vertx vertx) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.inbound = inbound;
        this.cursors = cursors;
        this.vertx = vertx;
    }

    void route(@Observes Router router) {
        router.route("/webhooks/:channel/:account").order(BEFORE_SIGN_IN).handler(this::take);
        // Some providers put a word of their own behind the address that they were given.
        router.route("/webhooks/:channel/:account/*").order(BEFORE_SIGN_IN).handler(this::take);
    }

    private void take(RoutingContext context) {
        String channel = context.pathParam("channel");
        Optional<Account> account = accounts.find(channel, context.pathParam("account"));
        BoundedBody.read(context.request(), account.isEmpty() ? 0 : LARGEST_BODY, body -> {
            if (account.isEmpty()) {
                ledger.rejected(null, channel, "unknown-account");
                answer(context, Reply.text(404, "unknown account"));
            } else if (body.isEmpty()) {
                reject(context, account.get(), new WebhookResult.Rejected(413, "too-large"));
            } else {
                read(context, account.get(), body.get());
            }
        });
    }

    private void read(RoutingContext context, Account account, Buffer body) {
        if (body.length() < LARGE_BODY) {
            act(context, account, body);
            return;
        }
        vertx.executeBlocking(() -> {
            act(context, account, body);
            return null;
        }, false);
    }

    private void act(RoutingContext context, Account account, Buffer body) {
        try {
            WebhookCall call = call(context, body);
            act(context, account, call, account.connector().receive(call));
        } catch (RuntimeException fault) {
            // The contract forbids it; should it happen all the same, the provider keeps the call and brings it again.
            LOG.errorf(fault, "connector.threw account=%s", account.id());
            reject(context, account, new WebhookResult.Rejected(503, "connector-fault"));
        }
    }

    private void act(RoutingContext context, Account account, WebhookCall call, WebhookResult result) {
        if (result instanceof WebhookResult.Rejected rejected) {
            reject(context, account, rejected);
        } else if (result instanceof WebhookResult.Answer answer) {
            answer(context, answer.reply());
        } else if (!account.enabled()) {
            // Switched off by a person: the provider keeps what it has and brings it when the account is on again.
            reject(context, account, new WebhookResult.Rejected(503, "account-disabled"));
        } else {
            WebhookResult.Events events = (WebhookResult.Events) result;
            ledger.received(account.id());
            inbound.publish(account, call, events.events()).subscribe().with(done -> {
                answer(context, events.reply());
                wake(account, events.wake());
            }, fault -> refuse(context, account, fault));
        }
    }

    /** The provider does not wait for it: what is not woken is asked in its own time. */
    private void wake(Account account, Set<String> feeds) {
        if (!feeds.isEmpty()) {
            cursors.wake(feeds.stream().map(key -> new PollCursors.Feed(account.id(), key)).toList()).subscribe().with(done -> { },
                    fault -> LOG.warnf("poll.not-woken account=%s cause=%s", account.id(), fault.getClass().getSimpleName()));
        }
    }

    private void reject(RoutingContext context, Account account, WebhookResult.Rejected rejected) {
        ledger.rejected(account.id(), account.channel(), rejected.reason());
        rejected.headers().forEach(context.response()::putHeader);
        answer(context, rejected.reply() != null ? rejected.reply() : Reply.text(rejected.status(), rejected.reason()));
    }

    private void refuse(RoutingContext context, Account account, Throwable fault) {
        LOG.warnf("webhook.refused account=%s cause=%s", account.id(), fault.getClass().getSimpleName());
        if (fault instanceof RecordTooLargeException) {
            reject(context, account, new WebhookResult.Rejected(413, "too-large"));
            return;
        }
        ledger.error(account.id(), "The broker did not take a call; the provider was asked to repeat it");
        context.response().putHeader("Retry-After", "1");
        answer(context, Reply.text(503, "try again"));
    }

    private static WebhookCall call(RoutingContext context, Buffer body) {
        HttpServerRequest request = context.request();
        Map<String, String> headers = new TreeMap<>();
        request.headers().forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        // A query that cannot be decoded never comes here: the router has answered 400.
        Map<String, List<String>> query = new QueryStringDecoder(request.uri()).parameters();
        String rest = context.pathParam("*");
        String caller = request.remoteAddress() == null || request.remoteAddress().hostAddress() == null ? "" : request.remoteAddress().hostAddress();
        return new WebhookCall(request.method().name(), headers, query, body.getBytes(), rest == null || rest.isEmpty() ? "" : "/" + rest, caller);
    }

    private static void answer(RoutingContext context, Reply reply) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response().setStatusCode(reply.status());
        reply.headers().forEach(context.response()::putHeader);
        context.response().end(reply.body());
    }
}
