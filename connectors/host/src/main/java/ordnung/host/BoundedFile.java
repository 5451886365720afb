package ordnung.host;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.WriteStream;
import ordnung.connector.Http;

/** A file that takes no more than so many bytes: an answer's length is not to be believed before it has ended. */
final class BoundedFile implements WriteStream<Buffer> {
    private final AsyncFile file;
    private final long largest;
    private long written;

    BoundedFile(AsyncFile file, long largest) {
        this.file = file;
        this.largest = largest;
    }

    @Override
    public Future<Void> write(Buffer data) {
        written += data.length();
        return written > largest ? Future.failedFuture(new Http.Failure("Larger than " + largest + " bytes", true)) : file.write(data);
    }

    @Override
    public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
        write(data).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        file.close().compose(closed -> written > largest
                ? Future.<Void>failedFuture(new Http.Failure("Larger than " + largest + " bytes", true)) : Future.succeededFuture())
                .onComplete(handler);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        file.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        file.setWriteQueueMaxSize(maxSize);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return file.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        file.drainHandler(handler);
        return this;
    }
}
