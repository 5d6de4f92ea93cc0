// The registration through which Teams finds us. No password: an identity, or an app registration of this tenant.
param name string
param tags object
param host string
param appId string
param botType string
param identityId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Doorstep'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppType: botType
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: botType == 'UserAssignedMSI' ? identityId : null
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true, enableCalling: false }
    }
  }
}
