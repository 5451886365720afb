package ordnung.benchmark;

/**
 * A call ready to go over the wire, head and body, so that nothing is written or signed while the clock runs.
 *
 * @param first  number of its first message; the others follow
 */
record Webhook(byte[] bytes, int first, int messages) {
}
