package ordnung.host;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import ordnung.connector.Http;

/** An answer in memory that takes no more than so many bytes: what a provider's address answers need not be the provider's. */
final class BoundedBuffer implements WriteStream<Buffer> {
    private final Buffer held = Buffer.buffer();
    private final int largest;
    private boolean tooLarge;

    BoundedBuffer(int largest) {
        this.largest = largest;
    }

    byte[] bytes() {
        return held.getBytes();
    }

    @Override
    public Future<Void> write(Buffer data) {
        tooLarge |= held.length() + data.length() > largest;
        if (tooLarge) {
            return Future.failedFuture(new Http.Failure("The answer is larger than " + largest + " bytes", true));
        }
        held.appendBuffer(data);
        return Future.succeededFuture();
    }

    @Override
    public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
        write(data).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        handler.handle(tooLarge ? Future.failedFuture(new Http.Failure("The answer is larger than " + largest + " bytes", true)) : Future.succeededFuture());
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return false;
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        return this;
    }
}
