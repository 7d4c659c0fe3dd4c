-- A checker sees what differs from the past results of the same scheme in the same laboratory.
CREATE INDEX examination_approved_scheme ON results.examination (laboratory_id, scheme_id, id DESC) WHERE state = 'approved';
