package ordnung.connector.avito;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import ordnung.connector.Http;

/** Answers what it was told to, in order, and remembers what it was asked. */
final class ScriptedHttp implements Http {
    final List<Request> requests = new ArrayList<>();
    private final Deque<Supplier<CompletionStage<Response>>> answers = new ArrayDeque<>();

    ScriptedHttp answers(int status, String body) {
        return answers(status, Map.of(), body);
    }

    ScriptedHttp answers(int status, Map<String, String> headers, String body) {
        answers.add(() -> CompletableFuture.completedFuture(new Response(status, headers, body.getBytes(StandardCharsets.UTF_8))));
        return this;
    }

    ScriptedHttp fails(RuntimeException failure) {
        answers.add(() -> CompletableFuture.failedFuture(failure));
        return this;
    }

    ScriptedHttp throwsUp(RuntimeException failure) {
        answers.add(() -> {
            throw failure;
        });
        return this;
    }

    @Override
    public CompletionStage<Response> exchange(Request request) {
        requests.add(request);
        return answers.remove().get();
    }

    /** The JSON body of the last request. */
    String lastBody() {
        return new String(((Body.Bytes) requests.get(requests.size() - 1).body()).bytes(), StandardCharsets.UTF_8);
    }
}
