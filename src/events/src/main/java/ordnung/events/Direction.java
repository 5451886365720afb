package ordnung.events;

/** Seen from the shop. {@link #OUT} in an inbound event is an echo: sent by somebody of the shop from another device. */
public enum Direction {
    IN, OUT
}
