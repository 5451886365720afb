/**
 * A small town of simulated customers: their phones write to the hub through its real webhooks, signed as the providers sign them, and
 * receive its replies through a WhatsApp that is played on this machine; at marketplaces, played too, they ask, order and complain. {@link ordnung.connector.demo.DemoTown} is the way in. No
 * framework; any thread.
 */
@NullMarked
package ordnung.connector.demo;

import org.jspecify.annotations.NullMarked;
