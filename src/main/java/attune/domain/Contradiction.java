package attune.domain;

/** A part of a specification that does not go with the rest of it; who knows the file makes a {@link BadInput} of it. */
public final class Contradiction extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String problem;
    private final String subject;

    /**
     * Refuses a part.
     *
     * @param problem key of the sentence, whose {0} is the file and {1} the subject
     * @param subject the part as it is written
     */
    public Contradiction(String problem, Object subject) {
        super(problem + ": " + subject);
        this.problem = problem;
        this.subject = String.valueOf(subject);
    }

    /** The refusal of that file. */
    public BadInput in(Object file) {
        return new BadInput(this, problem, file, subject);
    }
}
