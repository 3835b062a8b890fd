import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;

/** Asks one Java library about each line of standard input, a JSON text, and answers with one JSON text a line. */
public class Oracles {
    interface Reader {
        Map<String, Object> read(String text) throws Exception;
    }

    static final String ASKED = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    static final Map<String, Reader> READERS = Map.of(
        "jdbc", text -> {
            var place = System.getenv("ORACLE_POSTGRES").split("[:@]", 3);
            var who = new Properties();
            who.setProperty("user", place[0]);
            who.setProperty("password", place[1]);
            var url = "jdbc:postgresql://" + place[2] + "?" + text;
            try (var connection = DriverManager.getConnection(url, who);
                 var rows = connection.createStatement().executeQuery(ASKED)) {
                rows.next();
                return Map.of("tls", rows.getBoolean(1));
            }
        },
        "jedis", text -> {
            try (var client = redis.clients.jedis.RedisClient.create(text)) {
                return Map.of();
            }
        },
        "lettuce", text -> Map.of("database", io.lettuce.core.RedisURI.create(text).getDatabase()),
        "java", text -> {
            var factory = new com.rabbitmq.client.ConnectionFactory();
            factory.setUri(text);
            return Map.of("vhost", factory.getVirtualHost());
        },
        "spring", text -> {
            var environment = Map.of("feature", text);
            var source = new org.springframework.boot.context.properties.source.MapConfigurationPropertySource(environment);
            return Map.of("value", new org.springframework.boot.context.properties.bind.Binder(source).bind("feature", Boolean.class).get());
        },
        "quarkus", text -> {
            var config = new io.smallrye.config.SmallRyeConfigBuilder()
                .withDefaultValue("feature", text).build();
            return Map.of("value", config.getValue("feature", Boolean.class));
        });

    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        var json = new ObjectMapper();
        var read = READERS.get(arguments[0]);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null; ) {
            Map<String, Object> answer = new java.util.TreeMap<>();
            try {
                answer.putAll(read.read(json.readValue(line, String.class)));
                answer.put("ok", true);
            } catch (Exception error) {
                answer.put("ok", false);
                answer.put("error", error.getClass().getSimpleName());
            }
            System.out.println(json.writeValueAsString(answer));
        }
        System.exit(0);
    }
}
