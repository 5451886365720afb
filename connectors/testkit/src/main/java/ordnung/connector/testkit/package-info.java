/**
 * What every connector must pass: extend {@link ordnung.connector.testkit.ConnectorContract} and describe the channel. The sub-packages
 * play providers and need no test framework; this package needs JUnit and AssertJ.
 */
@NullMarked
package ordnung.connector.testkit;

import org.jspecify.annotations.NullMarked;
