/** Tests of the shop's working time. */
@org.jspecify.annotations.NullMarked
package ordnung.hub.calendar;
