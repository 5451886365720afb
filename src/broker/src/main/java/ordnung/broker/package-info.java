/**
 * The built-in Kafka broker: one node that is broker and controller at once, run as a process of its own so that its class path and its
 * memory stay apart from the application's. Its folder survives {@code kill -9}; it ends when the process that started it is gone.
 */
@NullMarked
package ordnung.broker;

import org.jspecify.annotations.NullMarked;
