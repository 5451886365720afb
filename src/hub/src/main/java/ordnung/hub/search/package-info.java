/** Finding: in which messages a word's forms stand, which customer and which order is meant. Knows messages, customers and cards by their tables alone. */
@org.jspecify.annotations.NullMarked
package ordnung.hub.search;
