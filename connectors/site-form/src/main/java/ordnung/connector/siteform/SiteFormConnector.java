package ordnung.connector.siteform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Reply;
import ordnung.events.Attachment;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One key, under which any number of the shop's forms arrive. */
final class SiteFormConnector implements Connector {
    private static final SendResult NOTHING_TO_DO = new SendResult.Accepted("");

    private final String suffix;
    private final FormKey key;
    private final FieldNames names;
    private final Clock clock;

    SiteFormConnector(SiteFormSettings settings, Clock clock) {
        this.suffix = "?key=" + URLEncoder.encode(settings.key(), StandardCharsets.UTF_8);
        this.key = new FormKey(settings.key());
        this.names = settings.names();
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.RECEIVES_ONLY;
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    /** A site's form can send neither a header nor a signature. */
    @Override
    public String webhookSuffix() {
        return suffix;
    }

    @Override
    public WebhookResult receive(WebhookCall call) {
        if (call.method().equals("OPTIONS")) {
            return new Answer(FormReplies.preflight());
        }
        if (!call.method().equals("POST")) {
            return FormReplies.refused(405, "method-not-allowed");
        }
        boolean proven = key.shownBy(call);
        Optional<Form> form = FormReader.read(call);
        if (!proven && form.filter(key::shownBy).isEmpty()) {
            return FormReplies.refused(401, "bad-key");
        }
        return form.map(filled -> understood(filled, call)).orElseGet(() -> FormReplies.refused(400, "malformed-json"));
    }

    private WebhookResult understood(Form form, WebhookCall call) {
        if (Submission.isProbe(form)) {
            return new Answer(Reply.OK);
        }
        if (form.first(Technical.HONEYPOT.toArray(String[]::new)).isPresent()) {
            return FormReplies.refused(422, "honeypot");
        }
        Fields fields = new Fields(form, names);
        if (!fields.hasContent() && form.uploads().isEmpty()) {
            return FormReplies.refused(422, "empty-form");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Events(List.of(new Addressed(null, new Submission(form, fields, call).message(now, raw(form, call)))),
                FormReplies.taken(form, call));
    }

    /** The body as it came; where it holds the key, or bytes that are no text, its fields without the key. */
    private String raw(Form form, WebhookCall call) {
        boolean showsKey = form.fields().stream().anyMatch(field -> FormKey.isKey(field.name()));
        if (!showsKey && !MultipartForm.isMultipart(call.header("content-type").orElse(""))) {
            return Text.clean(new String(call.body(), StandardCharsets.UTF_8));
        }
        return JsonForm.write(new LinkedHashMap<>(Fields.labelled(form.fields().stream().filter(field -> !FormKey.isKey(field.name())))));
    }

    @Override
    public CompletionStage<SendResult> send(SendRequested message) {
        return CompletableFuture.completedFuture(new SendResult.Failed(
                new SendError("receive-only", "A form takes no answer: write to the phone or the mail that was left.", false)));
    }

    @Override
    public CompletionStage<Http.Request> locate(Attachment attachment) {
        return FileLinks.address(attachment.reference()).map(uri -> CompletableFuture.completedFuture(Http.Request.get(uri, Map.of())))
                .orElseGet(() -> CompletableFuture.failedFuture(new Http.Failure("The attachment has no address.", false)));
    }

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return CompletableFuture.completedFuture(NOTHING_TO_DO);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return CompletableFuture.completedFuture(NOTHING_TO_DO);
    }
}
