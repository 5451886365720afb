package ordnung.host;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a body and holds no more than so many bytes of it. What is beyond is read and dropped, because a caller who is still sending would see
 * a broken connection instead of the answer.
 */
final class BoundedBody {
    private final int largest;
    private Buffer held = Buffer.buffer();
    private boolean tooLarge;

    private BoundedBody(int largest) {
        this.largest = largest;
    }

    /** @param then  told when the body has ended, with nothing where it was larger; never told where the caller has gone before the end */
    static void read(HttpServerRequest request, int largest, Consumer<Optional<Buffer>> then) {
        BoundedBody body = new BoundedBody(largest);
        request.handler(body::take);
        request.exceptionHandler(callerHasGone -> body.drop());
        request.endHandler(end -> then.accept(body.tooLarge ? Optional.empty() : Optional.of(body.held)));
        request.resume();
    }

    private void take(Buffer chunk) {
        if (tooLarge || held.length() + chunk.length() > largest) {
            tooLarge = true;
            drop();
            return;
        }
        held.appendBuffer(chunk);
    }

    private void drop() {
        held = Buffer.buffer();
    }
}
