package ordnung.connector.testkit;

import ordnung.connector.testkit.fake.FakeProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every connector must pass. A subclass in the connector's tests describes the channel ({@link ChannelUnderTest}) and inherits the
 * tests:
 *
 * <pre>{@code
 * class VkContractTest extends ConnectorContract {
 *     public ConnectorFactory factory() { return new VkFactory(); }
 *     …
 * }
 * }</pre>
 */
public abstract class ConnectorContract implements SettingsContract, CapabilitiesContract, ReceivingContract, HostileInputContract,
        KeepingContract, SendingContract, FailingContract, FilesContract, PollingContract, PeopleContract, SubscribingContract,
        EditingContract, WordsContract {
    private FakeProvider fake;

    @BeforeEach
    void startProvider() {
        fake = FakeProvider.start(provider());
    }

    @AfterEach
    void stopProvider() {
        fake.close();
    }

    @Override
    public FakeProvider fake() {
        return fake;
    }
}
