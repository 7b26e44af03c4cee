package attune.media;

/** Where sound goes, and how much of it has been heard. Nothing here waits. */
interface Speaker extends AutoCloseable {

    /** Bytes that can be written now without waiting. */
    int room();

    /** Takes bytes, at most as many as there is room for. */
    void write(byte[] samples, int count);

    void start();

    void stop();

    /** Forgets what was written and not yet heard. */
    void flush();

    /** Nanoseconds of sound heard so far; counts on from one stretch to the next. */
    long heard();

    @Override void close();
}
