import java.util.Map;

/** A service of one file, which checks its settings itself. */
public class Main {
    public static void main(String[] words) {
        Map<String, String> env = System.getenv();
        String secret = env.get("JWT_SECRET");
        if (secret == null || secret.isEmpty()) throw new IllegalStateException("JWT_SECRET must be set");
        if (secret.equals("dev-secret")) throw new IllegalStateException("JWT_SECRET must not be a default");
        String database = env.getOrDefault("DATABASE_URL", "");
        if (!database.startsWith("postgres")) throw new IllegalStateException("DATABASE_URL must be PostgreSQL");
        Integer.parseInt(env.getOrDefault("PORT", "8080"));
        System.out.println("started");
    }
}
