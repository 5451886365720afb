package ordnung.planted.connector.badly.fake;

public class PlayedProvider {
}
