package attune.training;

/** What the first weights of a training are, which decides how fast it should learn: trials are recorded for each apart. */
public enum Start {

    /** All drawn at random. */
    SCRATCH(""),
    /** Word vectors and text encoder of a model that learned other text. */
    PRETRAINED_TEXT("-pretrained-text"),
    /** Images are read by a region encoder that is finished; the rest is drawn at random. */
    FROZEN_VISION("-frozen-vision");

    private final String mark;

    Start(String mark) {
        this.mark = mark;
    }

    /** What it adds to the name of a run or record; nothing from scratch. */
    public String mark() {
        return mark;
    }
}
