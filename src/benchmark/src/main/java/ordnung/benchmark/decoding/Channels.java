package ordnung.benchmark.decoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.testkit.ConnectorContract;

/**
 * The channels of the packaged application, each with the contract test that its folder must have: nobody has to name a new one here. The folders'
 * classes go before the same ones in the application, so that a connector is measured as soon as it is compiled.
 */
final class Channels {
    private static final String SERVICE = "META-INF/services/" + ConnectorFactory.class.getName();

    private final SortedMap<String, Class<? extends ConnectorContract>> contracts;

    private Channels(SortedMap<String, Class<? extends ConnectorContract>> contracts) {
        this.contracts = contracts;
    }

    /**
     * @param application  its {@code quarkus-run.jar}
     * @param connectors   the folder of all channels' folders
     * @throws IllegalStateException  naming the channels of the application that nothing tells how to call
     */
    static Channels of(Path application, Path connectors) throws IOException, ReflectiveOperationException {
        List<Path> classes = compiled(connectors);
        List<Path> tests = classes.stream().filter(folder -> Files.exists(folder.resolve(SERVICE))).map(folder -> folder.resolveSibling("test-classes"))
                .filter(Files::isDirectory).toList();
        // Never closed: classes are loaded as they are needed.
        ClassLoader loader = new URLClassLoader(Stream.of(classes, tests, List.of(application)).flatMap(List::stream).map(Channels::url).toArray(URL[]::new),
                Channels.class.getClassLoader());
        Channels channels = new Channels(contracts(loader, tests));
        List<String> untold = ServiceLoader.load(ConnectorFactory.class, loader).stream().map(factory -> factory.get().channel())
                .filter(channel -> !channels.contracts.containsKey(channel)).toList();
        if (channels.contracts.isEmpty() || !untold.isEmpty()) {
            throw new IllegalStateException("No compiled contract test in " + connectors + " for " + untold + ": package without -Dmaven.test.skip");
        }
        return channels;
    }

    List<String> names() {
        return List.copyOf(contracts.keySet());
    }

    Samples samples(String channel) throws ReflectiveOperationException {
        return Samples.of(contracts.get(channel));
    }

    private static List<Path> compiled(Path connectors) throws IOException {
        try (Stream<Path> folders = Files.list(connectors)) {
            return folders.map(folder -> folder.resolve("target/classes")).filter(Files::isDirectory).toList();
        }
    }

    private static SortedMap<String, Class<? extends ConnectorContract>> contracts(ClassLoader loader, List<Path> tests)
            throws IOException, ReflectiveOperationException {
        SortedMap<String, Class<? extends ConnectorContract>> contracts = new TreeMap<>();
        for (String name : names(tests)) {
            Class<?> type = loader.loadClass(name);
            // A test that extends another channel's is the same channel in another mood.
            if (type.getSuperclass() == ConnectorContract.class) {
                Class<? extends ConnectorContract> contract = type.asSubclass(ConnectorContract.class);
                contracts.put(Samples.of(contract).channel(), contract);
            }
        }
        return contracts;
    }

    private static List<String> names(List<Path> tests) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path folder : tests) {
            names.addAll(names(folder));
        }
        return names;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/')).filter(name -> name.endsWith("Test.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.')).toList();
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
