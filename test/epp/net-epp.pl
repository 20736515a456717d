# Everything that Net::EPP can do with a registry, once: one line of JSON for each step.
use strict;
use warnings;
use JSON::PP;
use POSIX ();
use Net::EPP::Simple;
use Net::EPP::Frame::Command::Poll::Req;
use Net::EPP::Frame::Command::Poll::Ack;

my %given = %{ decode_json($ENV{EPP_UNDER_TEST}) };
my $json = JSON::PP->new->canonical->allow_nonref->allow_unknown;
$| = 1;

sub tell_step {
	my ($step, $answer) = @_;
	print $json->encode({ step => $step, code => int(Net::EPP::Simple->code // 0), answer => $answer }), "\n";
}

sub opened {
	my ($user, $pass) = @_;
	my $epp = Net::EPP::Simple->new(
		host => 'localhost', port => $given{port}, user => $user, pass => $pass, load_config => 0, timeout => 10,
		reconnect => 0, key => $given{key}, cert => $given{cert}, verify => 1, ca_file => $given{ca},
	);
	return $epp if $epp;
	tell_step('no session', undef);
	return undef;
}

opened('OUR-REG', 'wrong-password');
my $ours = opened('OUR-REG', $given{ours}) or exit 1;
my $other = opened('OTHER-REG', $given{other}) or exit 1;

tell_step('ping', $ours->ping);
tell_step('check', $ours->check_domain('net-epp.com'));
tell_step('create host', $ours->create_host({ name => 'ns1.example.net', addrs => [] }));
tell_step('create host', $ours->create_host({ name => 'ns2.example.net', addrs => [] }));
tell_step('check host', $ours->check_host('ns1.example.net'));
tell_step('create contact', $ours->create_contact({
	id => 'NETEPP1', voice => '+39.0575123456', fax => '', email => 'giulia@example.it', authInfo => 'contact-pw-1', status => [],
	postalInfo => { loc => { name => 'Giulia Rossi', org => '', addr => {
		street => ['Via Roma 1'], city => 'Arezzo', sp => 'AR', pc => '52100', cc => 'IT' } } },
}));
my $contact = $ours->contact_info('NETEPP1');
tell_step('contact', { name => $contact->{postalInfo}->{loc}->{name}, email => $contact->{email}, voice => $contact->{voice} });
tell_step('create', $ours->create_domain({
	name => 'net-epp.com', period => 2, ns => ['ns1.example.net', 'ns2.example.net'], registrant => 'NETEPP1',
	contacts => {}, authInfo => 'domain-pw-1',
}));
tell_step('create again', $other->create_domain({
	name => 'net-epp.com', period => 1, ns => [], registrant => 'NETEPP1', contacts => {}, authInfo => 'x-pw-1',
}));
my $info = $ours->domain_info('net-epp.com');
tell_step('info', { map { $_ => $info->{$_} } qw(name registrant clID crDate exDate authInfo status) });
tell_step('renew', $ours->renew_domain({ name => 'net-epp.com', cur_exp_date => substr($info->{exDate}, 0, 10), period => 1 }));
tell_step('renewed', { exDate => $ours->domain_info('net-epp.com')->{exDate} });
tell_step('create host inside', $ours->create_host({ name => 'ns1.net-epp.com', addrs => [{ ip => '203.0.113.7', version => 'v4' }] }));
tell_step('move host', $ours->update_host({ name => 'ns1.net-epp.com',
	add => { addrs => [{ ip => '203.0.113.8', version => 'v4' }] }, rem => { addrs => [{ ip => '203.0.113.7', version => 'v4' }] } }));
my $host = $ours->host_info('ns1.net-epp.com');
tell_step('host', { name => $host->{name}, clID => $host->{clID}, addrs => [map { $_->{addr} } @{ $host->{addrs} }] });
tell_step('host of another', $other->delete_host('ns1.net-epp.com'));
tell_step('delete host', $ours->delete_host('ns1.net-epp.com'));
tell_step('lock', $ours->update_domain({ name => 'net-epp.com', add => { status => { clientTransferProhibited => '' } } }));
tell_step('transfer of a locked name', $other->domain_transfer_request('net-epp.com', 'domain-pw-1', 1));
tell_step('unlock', $ours->update_domain({ name => 'net-epp.com', rem => { status => ['clientTransferProhibited'] } }));
tell_step('transfer with another code', $other->domain_transfer_request('net-epp.com', 'wrong-pw', 1));
tell_step('transfer', $other->domain_transfer_request('net-epp.com', 'domain-pw-1', 1));

my $poll = $ours->request(Net::EPP::Frame::Command::Poll::Req->new);
my ($queue) = $poll->getElementsByLocalName('msgQ');
my ($status) = $poll->getElementsByLocalName('trStatus');
tell_step('poll', { count => $queue->getAttribute('count'), status => $status->textContent });
my $ack = Net::EPP::Frame::Command::Poll::Ack->new;
$ack->setMsgID($queue->getAttribute('id'));
tell_step('acknowledged', { code => int($ours->request($ack)->code) });
tell_step('approve', $ours->domain_transfer_approve('net-epp.com'));
tell_step('moved', { clID => $other->domain_info('net-epp.com')->{clID} });
tell_step('delete of another', $ours->delete_domain('net-epp.com'));
tell_step('delete', $other->delete_domain('net-epp.com'));
tell_step('logout', $ours->logout);
$other->logout;
# Its destructor wants to log out once more.
POSIX::_exit(0);
