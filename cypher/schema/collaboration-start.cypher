// Collaborations by when they began.
// A row is nothing.
CREATE INDEX collaboration_start IF NOT EXISTS
FOR (n:Collaboration) ON (n.startDate)
